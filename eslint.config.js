export { default } from '@cairn/config-eslint';

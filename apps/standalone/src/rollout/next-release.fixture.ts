import { register } from 'node:module';

register(new URL('./next-release-hooks.fixture.js', import.meta.url));

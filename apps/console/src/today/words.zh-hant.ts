export const today = {
  title: '今天',
};

export const objective = {
  title: '目標',
};

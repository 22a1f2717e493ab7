export const history = {
  title: '歷程',
};

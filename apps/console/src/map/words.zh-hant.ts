export const map = {
  title: '地圖',
};

import type { NonEmpty } from '../random/random.js';
import { milestone, type Theme } from './theme.js';

/** What the whole organization and its divisions set out to do. */
export const COMPANY_THEMES: NonEmpty<Theme> = [
  {
    title: { en: 'Customers recommend us to each other', zh: '讓客戶主動推薦我們' },
    pain: { en: 'New customers come through discounts, hardly ever through others.', zh: '新客戶多半靠折扣而來，很少因口碑而來。' },
    impact: { en: 'We grow without buying every customer.', zh: '不靠買流量，也能穩定成長。' },
    keyResults: [
      { title: { en: 'Net promoter score rises', zh: '客戶淨推薦值提升' }, terms: { type: 'increase', start: '22', target: '45' }, unit: 'points' },
      { title: { en: 'Share of orders by recommendation rises', zh: '由推薦而來的訂單占比提高' }, terms: { type: 'increase', start: '12', target: '25' }, unit: '%', decimals: 1 },
      { title: { en: 'Customers leaving per quarter fall', zh: '每季流失客戶數下降' }, terms: { type: 'decrease', start: '38', target: '20' }, unit: 'customers' },
      { title: { en: 'Hotline stays reachable', zh: '客服專線接通率維持水準' }, terms: { type: 'at-least', low: '95', mode: 'kept', tolerance: null }, unit: '%', decimals: 1 },
    ],
  },
  {
    title: { en: 'New instruments earn our future', zh: '以新儀器贏得未來' },
    pain: { en: 'Most of our revenue comes from instruments older than eight years.', zh: '大部分營收來自八年以上的舊產品。' },
    impact: { en: 'We are no longer the ones who are copied late.', zh: '我們不再只是跟在後面的人。' },
    keyResults: [
      { title: { en: 'Revenue of new instruments grows', zh: '新產品營收成長' }, terms: { type: 'increase', start: '4.2', target: '9' }, unit: 'million', currency: 'TWD', decimals: 2 },
      { title: { en: 'Gross margin stays in its band', zh: '毛利率維持在目標區間' }, terms: { type: 'between', low: '38', high: '46', mode: 'latest', tolerance: '10' }, unit: '%', decimals: 1 },
      milestone({ en: 'Series X is in the market', zh: 'X 系列正式上市' }, [
        { en: 'Prototype accepted', zh: '原型機驗收' }, { en: 'Certified', zh: '取得認證' }, { en: 'Pilot customers live', zh: '試點客戶上線' }, { en: 'First serial delivery', zh: '首批量產交貨' },
      ]),
      { title: { en: 'Willingness to pay for remote service is known', zh: '找出客戶對遠端服務的願付價格' }, terms: { type: 'baseline' }, unit: 'TWD' },
    ],
  },
  {
    title: { en: 'We deliver what we promise, when we promise it', zh: '說到做到，準時交付' },
    pain: { en: 'Every third delivery is late, and customers plan with that.', zh: '三分之一的訂單延遲，客戶早已不信交期。' },
    impact: { en: 'Customers put us into their plans without a reserve.', zh: '客戶敢把我們排進計畫，不再預留緩衝。' },
    keyResults: [
      { title: { en: 'Deliveries on time rise', zh: '準時交貨率提高' }, terms: { type: 'increase', start: '66', target: '92' }, unit: '%', decimals: 1 },
      { title: { en: 'Lead time falls', zh: '交期縮短' }, terms: { type: 'decrease', start: '34', target: '20' }, unit: 'days' },
      { title: { en: 'Complaints per month stay low', zh: '每月客訴數維持低檔' }, terms: { type: 'at-most', high: '15', mode: 'latest', tolerance: '15' }, unit: 'complaints' },
      { title: { en: 'Second source for displays is under contract', zh: '完成顯示模組第二供應商簽約' }, terms: { type: 'boolean' } },
    ],
  },
];

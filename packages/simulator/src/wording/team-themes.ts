import type { NonEmpty } from '../random/random.js';
import { milestone, type Theme } from './theme.js';

/** What teams set out to do. */
export const TEAM_THEMES: NonEmpty<Theme> = [
  {
    title: { en: 'Who asks us gets an answer the same day', zh: '有問必答，當日回覆' },
    pain: { en: 'People call twice because the first call leads nowhere.', zh: '客戶常常要打第二通電話才有結果。' },
    impact: { en: 'A question is answered before it becomes a complaint.', zh: '問題在變成客訴之前就已解決。' },
    keyResults: [
      { title: { en: 'Answered the same day', zh: '當日回覆率' }, terms: { type: 'increase', start: '48', target: '85' }, unit: '%', decimals: 1 },
      { title: { en: 'Open requests fall', zh: '未結案件數下降' }, terms: { type: 'decrease', start: '240', target: '90' }, unit: 'requests' },
      { title: { en: 'Second calls stay rare', zh: '重複來電維持低檔' }, terms: { type: 'at-most', high: '12', mode: 'kept', tolerance: null }, unit: '%', decimals: 1 },
      { title: { en: 'Self-service pages are online', zh: '自助服務頁面上線' }, terms: { type: 'boolean' } },
    ],
  },
  {
    title: { en: 'Newcomers are at home in their first month', zh: '新人第一個月就能上手' },
    pain: { en: 'It takes a quarter until somebody new works alone.', zh: '新人要一整季才能獨立作業。' },
    impact: { en: 'Growing no longer slows us down.', zh: '團隊擴編不再拖慢腳步。' },
    keyResults: [
      { title: { en: 'Days to the first task done alone fall', zh: '首次獨立完成任務所需天數縮短' }, terms: { type: 'decrease', start: '60', target: '25' }, unit: 'days' },
      milestone({ en: 'The first month has a plan', zh: '完成新人首月計畫' }, [
        { en: 'Interviews held', zh: '完成訪談' }, { en: 'Plan written', zh: '寫成計畫' }, { en: 'Tried with two people', zh: '兩人試行' },
      ]),
      { title: { en: 'Newcomers feel welcome', zh: '新人歸屬感分數' }, terms: { type: 'at-least', low: '4.2', mode: 'latest', tolerance: '1' }, unit: 'of 5', decimals: 1 },
    ],
  },
  {
    title: { en: 'Faults are found by us and not by customers', zh: '在客戶之前先找到缺陷' },
    pain: { en: 'Customers tell us what our tests should have told us.', zh: '應該由測試發現的問題，卻是客戶告訴我們的。' },
    impact: { en: 'A release is a quiet day.', zh: '發行日也能平靜無事。' },
    keyResults: [
      { title: { en: 'Faults found in the field fall', zh: '現場發現的缺陷數下降' }, terms: { type: 'decrease', start: '31', target: '10' }, unit: 'faults' },
      { title: { en: 'Tests cover the risky parts', zh: '高風險模組測試涵蓋率' }, terms: { type: 'increase', start: '35', target: '80' }, unit: '%' },
      { title: { en: 'First-pass yield stays in its band', zh: '一次良率維持在區間內' }, terms: { type: 'between', low: '94', high: '99', mode: 'kept', tolerance: null }, unit: '%', decimals: 1 },
      { title: { en: 'Cost of a field fault is known', zh: '算出一次現場缺陷的成本' }, terms: { type: 'baseline' }, unit: 'TWD' },
    ],
  },
  {
    title: { en: 'Our stock moves instead of waiting', zh: '讓庫存流動，不再堆積' },
    pain: { en: 'Half of what lies on the shelves has not moved for a year.', zh: '倉庫裡一半的東西一年沒動過。' },
    impact: { en: 'There is money and room for what customers want.', zh: '把資金與空間留給客戶真正要的東西。' },
    keyResults: [
      { title: { en: 'Days of stock fall', zh: '庫存天數下降' }, terms: { type: 'decrease', start: '95', target: '60' }, unit: 'days' },
      { title: { en: 'Value of dead stock falls', zh: '呆滯庫存金額下降' }, terms: { type: 'decrease', start: '6.4', target: '2.5' }, unit: 'million', currency: 'TWD', decimals: 2 },
      { title: { en: 'Parts are there when they are needed', zh: '料件齊套率維持水準' }, terms: { type: 'at-least', low: '97', mode: 'latest', tolerance: '20' }, unit: '%', decimals: 1 },
    ],
  },
  {
    title: { en: 'Regions that never heard of us ask for us', zh: '讓沒聽過我們的地區主動找上門' },
    pain: { en: 'Outside of the north nobody knows our name.', zh: '出了北部，幾乎沒有人知道我們。' },
    impact: { en: 'The south calls us first.', zh: '南部客戶第一個想到的就是我們。' },
    keyResults: [
      { title: { en: 'Qualified requests from new regions rise', zh: '新區域有效詢問數成長' }, terms: { type: 'increase', start: '6', target: '40' }, unit: 'requests' },
      { title: { en: 'Days from request to offer fall', zh: '詢價到報價天數縮短' }, terms: { type: 'decrease', start: '9', target: '3' }, unit: 'days', decimals: 1 },
      milestone({ en: 'Three partners carry our name', zh: '三家通路夥伴上線' }, [
        { en: 'Partners chosen', zh: '選定夥伴' }, { en: 'Contracts signed', zh: '完成簽約' }, { en: 'People trained', zh: '完成訓練' }, { en: 'First joint order', zh: '首張共同訂單' },
      ]),
      { title: { en: 'Reference customer in the south speaks for us', zh: '南部指標客戶願意公開背書' }, terms: { type: 'boolean' } },
    ],
  },
  {
    title: { en: 'Routine work does itself', zh: '例行工作自動化' },
    pain: { en: 'Two days a week go into copying figures.', zh: '每週有兩天花在抄寫數字。' },
    impact: { en: 'We spend our time on what only we can do.', zh: '把時間留給只有我們能做的事。' },
    keyResults: [
      { title: { en: 'Hours of copying fall', zh: '人工抄寫工時下降' }, terms: { type: 'decrease', start: '64', target: '12' }, unit: 'hours' },
      { title: { en: 'Reports made without hands rise', zh: '自動產出的報表數' }, terms: { type: 'increase', start: '0', target: '14' }, unit: 'reports' },
      { title: { en: 'Figures with errors stay few', zh: '報表錯誤數維持低檔' }, terms: { type: 'at-most', high: '4', mode: 'latest', tolerance: '6' }, unit: 'errors' },
    ],
  },
];

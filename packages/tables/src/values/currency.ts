/** Signs and words that mean one currency (ISO 4217). */
const CERTAIN: Readonly<Record<string, string>> = {
  'nt$': 'TWD', 'ntd': 'TWD', '新台幣': 'TWD', '新臺幣': 'TWD', '台幣': 'TWD', '臺幣': 'TWD', 'us$': 'USD', '美元': 'USD', '美金': 'USD', 'hk$': 'HKD', '港幣': 'HKD', 's$': 'SGD',
  'a$': 'AUD', 'c$': 'CAD', 'r$': 'BRL', '€': 'EUR', '歐元': 'EUR', '£': 'GBP', '英鎊': 'GBP', '₩': 'KRW', '₹': 'INR', '₫': 'VND', '฿': 'THB',
  'rmb': 'CNY', '人民幣': 'CNY', '人民币': 'CNY', 'cn¥': 'CNY', 'jp¥': 'JPY', '日圓': 'JPY', '日元': 'JPY',
};

/** Signs that several currencies share: the unit column has to decide. */
const SHARED: Readonly<Record<string, readonly string[]>> = {
  '$': ['USD', 'TWD', 'HKD', 'SGD', 'AUD', 'CAD', 'NZD', 'MXN'],
  '¥': ['JPY', 'CNY'],
  '元': ['TWD', 'CNY', 'HKD'],
};

const ISO_CODES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** The currencies that a sign, a word or a code can mean; none when it is not money. Codes are upper case: `ALL` is money, `all` is not. */
export function currenciesOf(sign: string): readonly string[] {
  if (ISO_CODES.has(sign)) return [sign];
  const wanted = sign.toLowerCase();
  const certain = Object.hasOwn(CERTAIN, wanted) ? CERTAIN[wanted] : undefined;
  if (certain !== undefined) return [certain];
  return (Object.hasOwn(SHARED, wanted) ? SHARED[wanted] : undefined) ?? [];
}

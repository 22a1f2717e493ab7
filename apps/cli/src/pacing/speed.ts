const MILLISECONDS = { hour: 3_600_000, day: 86_400_000, week: 604_800_000 } as const;
const FORM = /^(\d{1,4})(hour|day|week)s?\/s$/;

/** Simulated milliseconds that pass in one second, of a text such as `1week/s`; undefined when it is none. */
export function readSpeed(text: string): number | undefined {
  const [, count = '0', unit] = FORM.exec(text) ?? [];
  const speed = Number(count) * (MILLISECONDS[unit as keyof typeof MILLISECONDS] ?? 0);
  return speed > 0 ? speed : undefined;
}

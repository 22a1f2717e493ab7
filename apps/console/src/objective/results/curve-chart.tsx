import { Box } from '@mantine/core';
import { Area, CartesianGrid, ComposedChart, Line, ReferenceLine, ResponsiveContainer, Scatter, XAxis, YAxis, ZAxis } from 'recharts';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../words/formats.js';
import { axisOf, type Curve, type CurvePoint } from './curve.js';
import classes from './curve.module.css';

export interface CurveChartProps {
  readonly curve: Curve;
  /** What is seen, for whoever does not see it. */
  readonly label: string;
  /** The day that the figures are held against. */
  readonly compare?: string | undefined;
}

const MARGIN = { top: 10, right: 22, bottom: 0, left: 0 };
const AXIS = { fontSize: 12, fill: 'var(--mantine-color-dimmed)' };

/** Values, plan and goalposts over the days; below them the confidence from 0 to 10. */
export default function CurveChart({ curve, label, compare }: CurveChartProps) {
  const { number, share, shortDay } = useAxisFormats();
  const points = curve.points.map(drawn);
  const ticks = ticksOf(curve.points);
  const values = curve.of === 'progress' ? share : number;
  const axis = <XAxis dataKey="at" type="number" domain={['dataMin', 'dataMax']} ticks={ticks} tickFormatter={shortDay} tick={AXIS} stroke="var(--mantine-color-default-border)" allowDataOverflow />;
  const held = compare !== undefined && <ReferenceLine x={axisOf(compare)} stroke="var(--then)" strokeDasharray="2 3" />;
  return (
    <Box role="img" aria-label={label} className={classes.chart}>
      <ResponsiveContainer width="100%" height={190}>
        <ComposedChart data={points} margin={MARGIN} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke="var(--ring-track)" />
          {axis}
          <YAxis width={52} tick={AXIS} tickFormatter={values} stroke="none" domain={curve.of === 'progress' ? [0, 1] : ['auto', 'auto']} />
          {[0, 1].map((at) => <Line key={`committed-${at}`} dataKey={`committed${at}`} type="stepAfter" stroke="var(--mantine-color-dimmed)" strokeWidth={1.5} strokeDasharray="7 4" dot={false} isAnimationActive={false} />)}
          {[0, 1].map((at) => <Line key={`amended-${at}`} dataKey={`amended${at}`} type="stepAfter" stroke="var(--glow)" strokeWidth={1.5} strokeDasharray="1 3" strokeLinecap="round" dot={false} isAnimationActive={false} />)}
          <Line dataKey="plan" type="linear" connectNulls stroke="var(--curve-plan)" strokeWidth={1.25} dot={false} isAnimationActive={false} />
          <Line dataKey="value" type="stepAfter" stroke="var(--curve-value)" strokeWidth={2.5} dot={false} isAnimationActive={false} />
          <ZAxis range={[36, 36]} />
          <Marks marks={curve.marks} />
          {held}
        </ComposedChart>
      </ResponsiveContainer>
      <ResponsiveContainer width="100%" height={74}>
        <ComposedChart data={points} margin={MARGIN} accessibilityLayer={false}>
          {axis}
          <YAxis width={52} tick={AXIS} stroke="none" domain={[0, 10]} ticks={[0, 5, 10]} />
          <Area dataKey="confidence" type="stepAfter" stroke="var(--mantine-color-dimmed)" fill="var(--ring-track)" isAnimationActive={false} />
          {held}
        </ComposedChart>
      </ResponsiveContainer>
    </Box>
  );
}

/** The values that were told, and those that were mended later. Without data of its own a scatter would take that of the chart. */
function Marks({ marks }: { readonly marks: Curve['marks'] }) {
  const [told, mended] = [marks.filter((mark) => !mark.mended), marks.filter((mark) => mark.mended)];
  return (
    <>
      {told.length > 0 && <Scatter data={told} dataKey="value" fill="var(--curve-value)" isAnimationActive={false} />}
      {mended.length > 0 && <Scatter data={mended} dataKey="value" shape="cross" fill="var(--health-off-track)" isAnimationActive={false} />}
    </>
  );
}

/** Goalposts under names of their own, as the chart wants them. */
function drawn({ committed: [committed0 = null, committed1 = null], amended: [amended0 = null, amended1 = null], ...point }: CurvePoint) {
  return { ...point, committed0, committed1, amended0, amended1 };
}

/** About five days to read the axis by. */
function ticksOf(points: readonly CurvePoint[]): number[] {
  const [first, last] = [points[0]?.at, points.at(-1)?.at];
  if (first === undefined || last === undefined || first === last) return [];
  return [0, 1, 2, 3, 4].map((quarter) => first + ((last - first) * quarter) / 4);
}

function useAxisFormats() {
  const { number, share } = useFormats();
  const { i18n } = useTranslation();
  const days = new Intl.DateTimeFormat(i18n.language, { timeZone: 'UTC', month: 'numeric', day: 'numeric' });
  return { number, share, shortDay: (at: number) => days.format(at) };
}

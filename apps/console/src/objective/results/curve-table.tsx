import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { HealthMark } from '../../health/health-mark.js';
import { useFormats } from '../../words/formats.js';
import { valueText } from '../data/amounts.js';
import { outOfTen } from '../data/confidence.js';
import type { Plan, Trend } from '../data/model.js';
import type { Curve } from './curve.js';
import classes from './curve.module.css';

/** The same as the curve, day by day, the last one first. */
export function CurveTable({ trend, curve, plan }: { readonly trend: Trend; readonly curve: Curve; readonly plan: Plan }) {
  const { t } = useTranslation(['objective', 'common']);
  const formats = useFormats();
  const { day, share, number } = formats;
  const label = t('curve.table', { title: plan.title });
  const bounds = (of: readonly (number | null)[]): string => of.filter((bound) => bound !== null).map((bound) => number(bound)).join(' – ') || '–';
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={label}>
      <Table striped stickyHeader aria-label={label}>
        <Table.Thead>
          <Table.Tr>
            {[t('curve.day'), t('value'), t('common:figures.progress'), t('common:figures.expected'), t('common:figures.pace'), t('curve.committed'), t('curve.amended'), t('common:figures.confidence'), t('common:figures.health')].map((name) => <Table.Th key={name} scope="col">{name}</Table.Th>)}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {trend.points.map((point, at) => ({ point, drawn: curve.points[at] })).reverse().map(({ point, drawn }) => (
            <Table.Tr key={point.day} data-day={point.day}>
              <Table.Th scope="row" fw={500}>{day(point.day)}</Table.Th>
              <Table.Td>{valueText(point.value, plan, { t, formats })}</Table.Td>
              <Table.Td>{share(point.progress)}</Table.Td>
              <Table.Td>{share(point.expected)}</Table.Td>
              <Table.Td>{share(point.pace)}</Table.Td>
              <Table.Td>{bounds(drawn?.committed ?? [])}</Table.Td>
              <Table.Td>{bounds(drawn?.amended ?? [])}</Table.Td>
              <Table.Td>{outOfTen(point.confidence) ?? '–'}</Table.Td>
              <Table.Td>{point.said ? <HealthMark health={point.said} /> : '–'}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

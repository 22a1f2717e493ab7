import { Anchor, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../words/formats.js';
import classes from './explained.module.css';
import { figureText, type PartFigures } from './figures.js';
import { subjectOf, type Answer, type Input, type Measure, type Question } from './question.js';
import { useTelling, wordIn } from './telling.js';

interface InputsProps {
  readonly own: readonly Input[];
  readonly parts: readonly PartFigures[];
  readonly of: Answer;
  readonly ask: (question: Question) => void;
}

/** What a number is made of: its own figures, then part by part. */
export function ExplainedInputs({ own, parts, of, ask }: InputsProps) {
  const { t } = useTranslation('explain');
  return (
    <Stack gap="xs">
      {own.length > 0 && <Figures figures={own} />}
      {parts.length > 0 && (
        <ul className={classes.parts}>
          {parts.map((part) => <PartOf key={`${part.part.kind} ${part.part.id}`} part={part} of={of} ask={ask} />)}
        </ul>
      )}
      {of.notListed > 0 && <Text size="sm" c="dimmed">{t('notListed', { count: of.notListed })}</Text>}
    </Stack>
  );
}

function PartOf({ part: { part, figures, leftOut }, of, ask }: { readonly part: PartFigures; readonly of: Answer; readonly ask: (question: Question) => void }) {
  const { t } = useTranslation('explain');
  const { because } = useTelling();
  const subject = subjectOf(part);
  const askFor = subject === undefined ? undefined : (measure: Measure) => ask({ subject, measure, label: wordIn(t('measures', { returnObjects: true }), measure) });
  return (
    <li className={classes.part}>
      <PartTitle part={part} of={of} />
      {leftOut === undefined ? <Figures figures={figures} {...(askFor && { ask: askFor })} /> : <Text size="sm" c="dimmed">{t('notCounted', { why: because(leftOut) })}</Text>}
    </li>
  );
}

function PartTitle({ part: { kind, id, title = id }, of }: { readonly part: PartFigures['part']; readonly of: Answer }) {
  const { day } = useFormats();
  const objectiveId = kind === 'objective' ? id : of.subject.id;
  const known = kind === 'objective' || (kind === 'key-result' && of.subject.kind === 'objective');
  if (!known) return <Text size="sm" fw={600}>{kind === 'slot' ? day(slotDay(id)) : title}</Text>;
  return <Anchor size="sm" fw={600} renderRoot={(props) => <Link {...props} to="/objectives/$objectiveId" params={{ objectiveId }} />}>{title}</Anchor>;
}

/** A check-in that is due is called by its key result and its day. */
function slotDay(slot: string): string {
  return slot.slice(slot.lastIndexOf('@') + 1);
}

/** Figures of parts that are measured themselves: where they come from can be asked as well. */
const ASKED: ReadonlySet<string> = new Set<Measure>(['progress', 'expected', 'pace', 'confidence', 'score', 'health']);

function isAsked(name: string): name is Measure {
  return ASKED.has(name);
}

function Figures({ figures, ask }: { readonly figures: readonly Input[]; readonly ask?: (measure: Measure) => void }) {
  const { t } = useTranslation();
  const telling = useTelling();
  return (
    <dl className={classes.figures}>
      {figures.map((figure, index) => {
        const { name, on } = figure;
        const text = figureText(figure, telling);
        const label = telling.name(name);
        return (
          <Fragment key={`${name} ${on ?? index}`}>
            <dt>{label}</dt>
            <dd>
              {ask !== undefined && isAsked(name) ? <button type="button" className={classes.number} title={t('explain.label', { name: label })} onClick={() => ask(name)}>{text}<span className="visually-hidden"> {t('explain.label', { name: label })}</span></button> : text}
              {on !== undefined && <Text span size="xs" c="dimmed"> · {telling.formats.day(on)}</Text>}
            </dd>
          </Fragment>
        );
      })}
    </dl>
  );
}

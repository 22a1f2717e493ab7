import { Stack, Text, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { HealthMark, SHAPES, type Health } from '../health/health-mark.js';
import { ExplainedEvents } from './explained-events.js';
import classes from './explained.module.css';
import { ExplainedInputs } from './explained-inputs.js';
import { figureText, formulaText, inputsByPart } from './figures.js';
import type { Answer, Question } from './question.js';
import { useTelling, wordIn } from './telling.js';

interface CardProps {
  readonly answer: Answer;
  readonly label: string;
  /** Asks where the figure of a part comes from. */
  readonly ask: (question: Question) => void;
}

/** A number with its formula, what went into it, and the events behind that. */
export function ExplanationCard({ answer, label, ask }: CardProps) {
  const { t } = useTranslation('explain');
  const telling = useTelling();
  const { value, measure, formula, inputs, definition, clock } = answer;
  const unit = measure === 'value' ? inputs.find(({ name }) => name === 'value')?.unit : undefined;
  return (
    <>
      <div>
        <Text size="sm" fw={600}>{label}</Text>
        {isHealth(value) ? <HealthMark health={value} /> : <Text fz={32} fw={700} lh={1.2}>{value === null ? t('none') : figureText({ name: measure, value, ...(unit !== undefined && { unit }) }, telling)}</Text>}
      </div>
      <Part title={t('way')}>
        <Text>{wordIn(t('ways', { returnObjects: true }), formula.id)}</Text>
        <p className={classes.formula} aria-label={t('formula')} role="math">{formulaText(formula.text, telling.name)}</p>
      </Part>
      {inputs.length > 0 && (
        <Part title={t('inputs')}>
          <ExplainedInputs {...inputsByPart(inputs)} of={answer} ask={ask} />
        </Part>
      )}
      <Steps answer={answer} />
      <Part title={t('events')}>
        <ExplainedEvents answer={answer} />
      </Part>
      <Text size="xs" c="dimmed">
        {t('definition', { id: wordIn(t('measures', { returnObjects: true }), definition.id), version: definition.version })}
        {definition.policyVersion !== null && ` · ${t('policy', { version: definition.policyVersion })}`}
        <br />
        {t('known', { moment: telling.formats.moment(clock) })}
      </Text>
    </>
  );
}

function isHealth(value: Answer['value']): value is Health {
  return typeof value === 'string' && value in SHAPES;
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <Stack component="section" gap="xs" aria-labelledby={id}>
      <Title order={3} size="h5" id={id}>{title}</Title>
      {children}
    </Stack>
  );
}

/** What was done to the figure besides the formula. */
function Steps({ answer: { steps, subject } }: { readonly answer: Answer }) {
  const { t } = useTranslation('explain');
  if (steps.length === 0) return null;
  return (
    <Part title={t('steps')}>
      <ul className={classes.plain}>
        {steps.map(({ name, from, to, of }) => (
          <Text component="li" size="sm" key={`${name} ${of?.id ?? ''}`}>{t(`done.${name}`, { part: of?.title ?? subject.title, from: from ?? '', to: to ?? '' })}</Text>
        ))}
      </ul>
    </Part>
  );
}

import { useId, type CSSProperties, type KeyboardEvent, type ReactNode } from 'react';
import classes from './sheet.module.css';

export interface Choice<Value> {
  readonly value: Value;
  readonly name: string;
  /** Default: the name. */
  readonly text?: ReactNode;
  readonly colour?: string;
  /** What was chosen the last time. */
  readonly marked?: boolean;
}

export interface ChoicesProps<Value> {
  readonly label: string;
  readonly choices: readonly Choice<Value>[];
  readonly chosen: Value | undefined;
  readonly field?: string;
  readonly faultId?: string | undefined;
  readonly onChoose: (value: Value) => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLDivElement>) => void;
}

/** One of a few, all in sight: one click, or arrows. Real radio buttons, each under its text. */
export function Choices<Value extends string | number | boolean>({ label, choices, chosen, field, faultId, onChoose, onKeyDown }: ChoicesProps<Value>) {
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} aria-invalid={faultId !== undefined} aria-describedby={faultId} className={classes.choices} data-field={field} onKeyDown={onKeyDown}>
      {choices.map(({ value, name: said, text = said, colour, marked = false }) => (
        <label key={String(value)} className={classes.choice} data-marked={marked} style={colour === undefined ? undefined : ({ '--choice': colour } as CSSProperties)}>
          <input type="radio" name={name} value={String(value)} checked={value === chosen} onChange={() => onChoose(value)} aria-label={said} />
          <span aria-hidden="true">{text}</span>
        </label>
      ))}
    </div>
  );
}

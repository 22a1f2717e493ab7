import classes from './sheet.module.css';

/** What is wrong with the field above it. */
export function Fault({ id, text }: { readonly id: string; readonly text: string | undefined }) {
  return text === undefined ? null : <p id={id} className={classes.fault}>{text}</p>;
}

import { Anchor, Button, type ButtonProps } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

export interface LinkToProps {
  readonly to: string;
  /** What the address says besides the place: each screen passes over what it does not know. */
  readonly search?: Readonly<Record<string, string>>;
  readonly onClick?: () => void;
  readonly children: ReactNode;
}

/** A way to another screen, in a sentence. */
export function LinkTo({ to, search, onClick, children }: LinkToProps) {
  return <Anchor inherit underline="always" renderRoot={(props: object) => <Link {...props} to={to} search={search as never} />} onClick={onClick}>{children}</Anchor>;
}

/** A way to another screen that is the next thing to do. */
export function ButtonTo({ to, search, onClick, children, ...look }: LinkToProps & Pick<ButtonProps, 'variant'>) {
  return <Button {...look} renderRoot={(props: object) => <Link {...props} to={to} search={search as never} />} onClick={onClick}>{children}</Button>;
}

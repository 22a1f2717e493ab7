import type { Service } from '../commit/commit.js';

/** A family of streams and the one service that writes it. */
export interface Category {
  /** Kebab-case; the part of a stream's name before its id. */
  readonly name: string;
  readonly service: Service;
  /** The whole category is one stream, called like the category. */
  readonly single: boolean;
}

export interface CategoryOptions {
  readonly name: string;
  readonly service: Service;
  readonly single?: true;
}

export function category(options: CategoryOptions): Category {
  return { name: options.name, service: options.service, single: options.single ?? false };
}

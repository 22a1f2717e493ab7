import { SetMetadata } from '@nestjs/common';

/** For whom a route is: people and keys of an organization, the operator who makes organizations, or anybody. */
export type RouteAudience = 'organization' | 'operator' | 'public';

export const AUDIENCE = 'cairn:audience';

/** The route needs no key. */
export const Public = (): ClassDecorator & MethodDecorator => SetMetadata(AUDIENCE, 'public' satisfies RouteAudience);

/** The route is the operator's. */
export const ForOperator = (): ClassDecorator & MethodDecorator => SetMetadata(AUDIENCE, 'operator' satisfies RouteAudience);

export { createApi, type Api } from './api/api.js';
export { createClient, type Answer, type Client, type Page } from './client.js';
export type { ClientOptions, Door, Method, Query, RequestOptions } from './http/connection.js';
export { isProblemError, ProblemError, type FieldProblem, type ProblemDetails } from './http/problem-error.js';
export type { FeedMessage, FollowOptions } from './history/feed-message.js';
export type { Hint } from './live/hints.js';
export { applySteps, KEY_HOLDER, type AppliedSteps, type ApplyStepsOptions, type StepRefusal } from './steps/apply-steps.js';
export type { Step } from './steps/step.js';

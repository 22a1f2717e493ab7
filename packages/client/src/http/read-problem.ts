import { ProblemError, type FieldProblem } from './problem-error.js';

type Members = Readonly<Record<string, unknown>>;

/** The refusal that an answer is; reads its body. */
export async function readProblem(response: Response): Promise<ProblemError> {
  const members = membersOf(await response.text());
  const retryAfter = retryAfterOf(response, members);
  const { status } = response;
  const { type: _type, status: _status, code, title, errors, retryAfter: _retryAfter, ...details } = members;
  return new ProblemError({
    status,
    code: typeof code === 'string' ? code : `http-${status}`,
    title: typeof title === 'string' ? title : `The server answered ${status} ${response.statusText}`.trim(),
    ...(Array.isArray(errors) && { errors: errors.filter(isFieldProblem) }),
    ...(retryAfter !== undefined && { retryAfter }),
    details,
  });
}

function membersOf(text: string): Members {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

/** The header is for everyone between; the member is exact. A date in the header is not followed: it needs both clocks to agree. */
function retryAfterOf({ headers }: Response, { retryAfter }: Members): number | undefined {
  if (typeof retryAfter === 'number' && retryAfter >= 0) return retryAfter;
  const text = headers.get('retry-after') ?? '';
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

function isFieldProblem(value: unknown): value is FieldProblem {
  return typeof value === 'object' && value !== null && 'field' in value && 'problem' in value;
}

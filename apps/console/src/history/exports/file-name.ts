/** The name that a server gives to a file; another one where it gives none. */
export function fileNameOf(headers: Headers, otherwise: string): string {
  const [, name] = /filename="([^"/\\]+)"/.exec(headers.get('content-disposition') ?? '') ?? [];
  return name ?? otherwise;
}

const MARK = /\.rejected(-\d+)?$/;

/** `goals.csv` becomes `goals.rejected.csv`, and so does `goals.rejected.csv`. */
export function rejectedName(name: string): string {
  const dot = name.lastIndexOf('.');
  const [base, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, '.csv'];
  return `${base.replace(MARK, '')}.rejected${extension}`;
}

/** Gives bytes to whoever is at the page as a file. */
export function download(name: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

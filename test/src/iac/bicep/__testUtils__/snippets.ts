/** A repository with the given Bicep: `bicep/main.bicep`, its parameters, and other files below `bicep/`. */
export function bicepFiles(
  main: string,
  {
    params = '',
    ...others
  }: { params?: string; [path: string]: string | undefined } = {},
): Map<string, string> {
  return new Map([
    ['bicep/main.bicep', main],
    ['bicep/main.bicepparam', `using 'main.bicep'\n${params}`],
    ...Object.entries(others).map(
      ([path, content]) => [`bicep/${path}`, content ?? ''] as const,
    ),
  ]);
}

/** The labels of the three versions in a merge, as `diff3` marks them. */
export const labels = {
  a: 'changed here',
  o: 'as it was generated',
  b: 'generated now',
} as const;

/** True where a text has lines that a merge left for a person to decide. */
export function hasConflictMarkers(text: string): boolean {
  return text
    .split(/\r?\n/)
    .some(
      line => line === `<<<<<<< ${labels.a}` || line === `>>>>>>> ${labels.b}`,
    );
}

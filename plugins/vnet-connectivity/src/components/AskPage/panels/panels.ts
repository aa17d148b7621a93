/** The panels of a network, in the order of their tabs. */
export const panelNames = [
  'diagram',
  'reach',
  'routes',
  'what-if',
  'findings',
  'notes',
  'import',
  'difference',
] as const;
export type AskPanelName = (typeof panelNames)[number];

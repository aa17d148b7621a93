/** The panels of a network, in the order of their tabs. */
export const panelNames = [
  'reach',
  'routes',
  'what-if',
  'findings',
  'notes',
] as const;
export type AskPanelName = (typeof panelNames)[number];

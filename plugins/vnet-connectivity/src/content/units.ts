import { message } from './message';

/** Formats of figures. Numbers and prices take the form of the reader's language. */
export const units = {
  number: message('units.number', '{{value, number}}'),
  dollars: message('units.dollars', '{{value, currency}}'),
  milliseconds: message('units.milliseconds', '{{value, number}} ms'),
  gigabytes: message('units.gigabytes', '{{value, number}} GB'),
  gigabitsPerSecond: message(
    'units.gigabitsPerSecond',
    '{{value, number}} Gbps',
  ),
  gigabitsPerSecondRange: message(
    'units.gigabitsPerSecondRange',
    '{{from, number}}–{{to, number}} Gbps',
  ),
  seconds: message('units.seconds', '{{from, number}}–{{to, number}} seconds'),
  minutes: message('units.minutes', '{{from, number}}–{{to, number}} minutes'),
  minutesOrMore: message(
    'units.minutesOrMore',
    '{{count, number}} minutes or more',
  ),
  tunnels: message('units.tunnels', '{{from, number}}–{{to, number}} tunnels'),
  networks: message(
    'units.networks',
    '{{from, number}}–{{to, number}} networks',
  ),
} as const;

/** Calculations of figures from others. */
export const formulas = {
  monthly: message('formulas.monthly', '{{price}} × {{hours, number}} hours'),
  bothSides: message(
    'formulas.bothSides',
    '{{volume}} × {{price}} × {{sides, number}} sides',
  ),
} as const;

/** The reach of circuits, by their tier. */
export const reaches = {
  Local: message(
    'reaches.local',
    'one or two regions near the peering location',
  ),
  Standard: message(
    'reaches.standard',
    'the regions of one geopolitical region',
  ),
  Premium: message('reaches.premium', 'every region of the cloud'),
} as const;

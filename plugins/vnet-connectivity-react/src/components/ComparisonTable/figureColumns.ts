import type {
  ComparedOption,
  Figures,
  PairLatency,
} from 'backstage-plugin-vnet-connectivity-common';
import { text } from '../../text/texts';
import { formatBandwidth } from '../formatBandwidth';
import {
  formatFigureValue,
  formatNumber,
} from '../FigureDetails/formatFigureValue';

export type FigureKey = keyof Figures;

/** What of a figure is seen at first sight. */
export interface FigureSummary {
  readonly main: string;
  /** What belongs to it, in small. */
  readonly detail?: string;
}

/** A figure of the table. */
export interface FigureColumn {
  readonly key: FigureKey;
  readonly title: string;
  /** Undefined where an option has no such figure. */
  readonly summary: (figures: Figures) => FigureSummary | undefined;
  /** What options are sorted by; undefined where it is not known. */
  readonly sortValue: (figures: Figures) => number | undefined;
  /** Absent where neither is better. */
  readonly better?: 'lower' | 'higher';
  /** Whether the values of two options stand for the same; where they do not, neither is better. Default: yes. */
  readonly isComparable?: (a: Figures, b: Figures) => boolean;
}

/** The figures of an option that is not refused. */
export function figuresOf({
  valid,
  figures,
}: ComparedOption): Figures | undefined {
  return valid && isMeasured(figures) ? figures : undefined;
}

function isMeasured(figures: ComparedOption['figures']): figures is Figures {
  return 'latency' in figures;
}

/** The round trip of the pair in the middle, milliseconds; undefined where none is known. */
export function typicalLatency(
  pairs: readonly Pick<PairLatency, 'value'>[],
): number | undefined {
  const known = pairs.flatMap(({ value }) => value ?? []).sort((a, b) => a - b);
  return known[Math.floor((known.length - 1) / 2)];
}

/** A value to sort by: a number, or the upper end of a range. */
function numberOf(value: Figures[FigureKey]): number | undefined {
  const amount = value?.value;
  if (typeof amount === 'number') return amount;
  return typeof amount === 'object' ? amount?.to : undefined;
}

function bandwidth(
  figure: Figures['onPremisesBandwidth'],
): FigureSummary | undefined {
  if (!figure) return undefined;
  const { value, bottleneck } = figure;
  if (value === null || typeof value === 'string') {
    return { main: formatFigureValue(figure) };
  }
  return {
    main:
      typeof value === 'number'
        ? formatBandwidth(value)
        : text('comparison.range', {
            from: formatBandwidth(value.from),
            to: formatBandwidth(value.to),
          }),
    detail: bottleneck,
  };
}

/** As much as the machines is more than any number. */
function bandwidthToSort(
  figure: Figures['onPremisesBandwidth'],
): number | undefined {
  if (typeof figure?.value === 'string') return Infinity;
  return typeof figure?.value === 'object' ? figure.value?.from : figure?.value;
}

function encryption(
  figure: Figures['onPremisesEncryption'],
): FigureSummary | undefined {
  return (
    figure && {
      main: text(figure.ipsec ? 'comparison.ipsec' : 'comparison.noIpsec'),
    }
  );
}

const efforts = ['low', 'medium', 'high'] as const;

/** Every figure, in the order in which people ask for it. */
export const figureColumns: readonly FigureColumn[] = [
  {
    key: 'latency',
    title: text('comparison.figure.latency'),
    better: 'lower',
    sortValue: ({ latency }) => numberOf(latency),
    summary: ({ latency }) => {
      const typical = typicalLatency(latency.pairs);
      return {
        main: text('comparison.worst', { value: formatFigureValue(latency) }),
        ...(typical === undefined
          ? {}
          : {
              detail: text('comparison.typical', {
                value: `${formatNumber(typical)} ${latency.unit}`,
              }),
            }),
      };
    },
  },
  {
    key: 'onPremisesLatency',
    title: text('comparison.figure.onPremisesLatency'),
    better: 'lower',
    sortValue: ({ onPremisesLatency }) => numberOf(onPremisesLatency),
    summary: ({ onPremisesLatency: figure }) =>
      figure && {
        main: text('comparison.worst', { value: formatFigureValue(figure) }),
      },
  },
  {
    key: 'bandwidth',
    title: text('comparison.figure.bandwidth'),
    better: 'higher',
    sortValue: figures => bandwidthToSort(figures.bandwidth),
    summary: figures => bandwidth(figures.bandwidth),
  },
  {
    key: 'onPremisesBandwidth',
    title: text('comparison.figure.onPremisesBandwidth'),
    better: 'higher',
    sortValue: figures => bandwidthToSort(figures.onPremisesBandwidth),
    summary: figures => bandwidth(figures.onPremisesBandwidth),
  },
  {
    key: 'encryption',
    title: text('comparison.figure.encryption'),
    sortValue: figures => (figures.encryption.ipsec ? 0 : 1),
    summary: figures => encryption(figures.encryption),
  },
  {
    key: 'onPremisesEncryption',
    title: text('comparison.figure.onPremisesEncryption'),
    sortValue: ({ onPremisesEncryption: figure }) =>
      figure && (figure.ipsec ? 0 : 1),
    summary: figures => encryption(figures.onPremisesEncryption),
  },
  {
    key: 'monthlyCost',
    title: text('comparison.figure.monthlyCost'),
    better: 'lower',
    // What has no known price is left out: two sums that leave out other things say nothing about each other.
    isComparable: ({ monthlyCost: a }, { monthlyCost: b }) =>
      a.unknown.join('\n') === b.unknown.join('\n'),
    sortValue: ({ monthlyCost }) => numberOf(monthlyCost),
    summary: ({ monthlyCost }) => ({
      main: formatFigureValue({ ...monthlyCost, unit: 'USD' }),
      ...(monthlyCost.unknown.length > 0
        ? {
            detail: text('comparison.unknownPrices', {
              count: monthlyCost.unknown.length,
            }),
          }
        : {}),
    }),
  },
  {
    key: 'singlePointsOfFailure',
    title: text('comparison.figure.singlePointsOfFailure'),
    better: 'lower',
    sortValue: ({ singlePointsOfFailure }) => numberOf(singlePointsOfFailure),
    summary: ({ singlePointsOfFailure: { value } }) => ({
      main: typeof value === 'number' ? formatNumber(value) : String(value),
    }),
  },
  {
    key: 'lostFlows',
    title: text('comparison.figure.lostFlows'),
    better: 'lower',
    sortValue: ({ lostFlows }) => numberOf(lostFlows),
    summary: ({ lostFlows }) => ({
      main: formatFigureValue(lostFlows),
      detail: text('comparison.inFailures', { count: lostFlows.failures }),
    }),
  },
  {
    key: 'failover',
    title: text('comparison.figure.failover'),
    sortValue: () => undefined,
    summary: ({ failover }) => ({
      main:
        failover.value === null
          ? failover.notes?.[0] ?? formatFigureValue(failover)
          : formatFigureValue(failover),
    }),
  },
  {
    key: 'setUpTime',
    title: text('comparison.figure.setUpTime'),
    better: 'lower',
    // What needs no gateway is there at once.
    sortValue: ({ setUpTime }) =>
      typeof setUpTime.value === 'string' ? 0 : numberOf(setUpTime),
    summary: ({ setUpTime }) => ({
      main: formatFigureValue(setUpTime),
      ...(setUpTime.notes?.[0] === undefined
        ? {}
        : { detail: text('comparison.andMore') }),
    }),
  },
  {
    key: 'limits',
    title: text('comparison.figure.limits'),
    better: 'lower',
    sortValue: ({ limits }) => numberOf(limits),
    summary: ({ limits }) => ({
      main: formatFigureValue(limits),
      ...(limits.limits.length > 0 ? { detail: limits.limits[0].limit } : {}),
    }),
  },
  {
    key: 'dayTwoEffort',
    title: text('comparison.figure.dayTwoEffort'),
    better: 'lower',
    sortValue: ({ dayTwoEffort }) => numberOf(dayTwoEffort),
    summary: ({ dayTwoEffort }) => {
      const { value } = dayTwoEffort;
      const effort = typeof value === 'number' ? efforts[value - 1] : undefined;
      return {
        main: effort
          ? text(`comparison.effort.${effort}`)
          : formatFigureValue(dayTwoEffort),
      };
    },
  },
];

import type {
  ComparedOption,
  ConnectivityOption,
} from 'backstage-plugin-vnet-connectivity-common';
import type { TranslateResults } from '../../texts/results';
import { figuresOf } from './figureColumns';
import type { FigureColumn, FigureKey } from './figureColumns';

/** Props of the table and of the cards of options. */
export interface OptionsProps {
  /** Those that are valid, in their order. */
  readonly options: readonly ComparedOption[];
  readonly refused: readonly ComparedOption[];
  /** The option that the design is now, where it is valid. */
  readonly current?: ComparedOption;
  /** Id of the option that is recommended. */
  readonly recommended?: string;
  readonly columns: readonly FigureColumn[];
  readonly marksDifferences: boolean;
  readonly order: OptionOrder;
  readonly onOrder: (order: OptionOrder) => void;
  /** Opens the details of a figure. */
  readonly onOpen: (option: ComparedOption, column: FigureColumn) => void;
  readonly onChoose?: (option: ComparedOption) => void;
}

/** An option in words: how the regions are joined, and how on-premises comes in. */
export function optionName(
  t: TranslateResults,
  {
    pattern,
    onPremises: { via, gateways },
  }: Pick<ConnectivityOption, 'pattern' | 'onPremises'>,
): string {
  const joined = t(`comparison.pattern.${pattern}`);
  return via === 'none' || gateways === undefined
    ? joined
    : t('comparison.option', {
        pattern: joined,
        way: t(`comparison.way.${via}.${gateways}`),
      });
}

/** The order of the options. */
export interface OptionOrder {
  /** `rank`: as recommended. */
  readonly by: FigureKey | 'rank';
  readonly direction: 'asc' | 'desc';
}

export const byRank: OptionOrder = { by: 'rank', direction: 'asc' };

/** Sorted by a figure; options without the figure come last in either direction. */
export function sortOptions(
  options: readonly ComparedOption[],
  { by, direction }: OptionOrder,
  columns: readonly FigureColumn[],
): ComparedOption[] {
  const column = columns.find(({ key }) => key === by);
  if (!column) {
    return direction === 'asc' ? [...options] : [...options].reverse();
  }
  const sign = direction === 'asc' ? 1 : -1;
  const keyed = options.map(option => {
    const figures = figuresOf(option);
    return { option, value: figures && column.sortValue(figures) };
  });
  return keyed
    .sort((a, b) => {
      if (a.value === undefined || b.value === undefined) {
        return Number(a.value === undefined) - Number(b.value === undefined);
      }
      // The difference of two infinite values is not a number.
      return a.value === b.value ? 0 : sign * (a.value < b.value ? -1 : 1);
    })
    .map(({ option }) => option);
}

/** The comparison of an option's figure with that of the current design. */
export type Standing = 'same' | 'better' | 'worse' | 'other';

export function standingOf(
  option: ComparedOption,
  current: ComparedOption | undefined,
  { summary, sortValue, better, isComparable }: FigureColumn,
): Standing {
  const [here, there] = [figuresOf(option), current && figuresOf(current)];
  if (!here || !there || option.id === current?.id) return 'same';
  const [a, b] = [sortValue(here), sortValue(there)];
  if (isComparable && !isComparable(here, there)) return 'other';
  if (better && a !== undefined && b !== undefined && a !== b) {
    return a < b === (better === 'lower') ? 'better' : 'worse';
  }
  return summary(here)?.main === summary(there)?.main ? 'same' : 'other';
}

/** The figures in which the options differ. */
export function differingColumns(
  options: readonly ComparedOption[],
  columns: readonly FigureColumn[],
): FigureColumn[] {
  return columns.filter(({ summary }) => {
    const seen = options.flatMap(option => {
      const figures = figuresOf(option);
      return figures ? [JSON.stringify(summary(figures))] : [];
    });
    return new Set(seen).size > 1;
  });
}

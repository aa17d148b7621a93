import type { ComparedOption } from 'backstage-plugin-vnet-connectivity-common';
import type { FigureColumn, FigureKey } from './figureColumns';
import { figuresOf } from './figureColumns';

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

import type { ComparedOption } from 'backstage-plugin-vnet-connectivity-common';
import type { FigureColumn } from './figureColumns';
import type { OptionOrder } from './sortOptions';

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

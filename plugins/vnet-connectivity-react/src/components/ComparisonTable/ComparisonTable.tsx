import FormControlLabel from '@material-ui/core/FormControlLabel';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import Switch from '@material-ui/core/Switch';
import Typography from '@material-ui/core/Typography';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import type {
  ComparedOption,
  Comparison,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  buildTopology,
  defaultAddressPools,
  planSpec,
} from 'backstage-plugin-vnet-connectivity-common';
import { useMemo, useState } from 'react';
import { useResultTexts } from '../../texts/results';
import { FigureDetails } from '../FigureDetails/FigureDetails';
import { useElementNames } from '../TopologyDiagram/element-names';
import type { FigureColumn } from './figureColumns';
import { figureColumns, figuresOf } from './figureColumns';
import { FigureParts } from './FigureParts';
import { OptionCards } from './OptionCards';
import { optionName, byRank, differingColumns, sortOptions } from './options';
import { OptionsTable } from './OptionsTable';
import type { OptionsProps } from './options';
import { Recommendation } from './Recommendation';

/** Props of {@link ComparisonTable}. @public */
export interface ComparisonTableProps {
  readonly comparison: Comparison;
  /** Called when the user chooses an option. Left out: options are shown, but cannot be chosen. */
  readonly onChoose?: (option: ComparedOption) => void;
  /** Names of the regions by their keys, such as `West Europe`. */
  readonly locationNames?: Readonly<Record<string, string>>;
}

const useStyles = makeStyles(theme => ({
  switches: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0, 2),
    marginBottom: theme.spacing(1),
  },
}));

/** Every way to build a network side by side: figures with their sources, reasons, and the recommendation. @public */
export function ComparisonTable({
  comparison,
  onChoose,
  locationNames = {},
}: ComparisonTableProps) {
  const t = useResultTexts();
  const classes = useStyles();
  const isNarrow = useMediaQuery(useTheme().breakpoints.down('sm'));
  const [order, setOrder] = useState(byRank);
  const [onlyDifferent, setOnlyDifferent] = useState(false);
  const [marksDifferences, setMarksDifferences] = useState(true);
  const [opened, setOpened] = useState<Opened>();
  const { options: all, recommended } = comparison;
  const everyColumn = useMemo(() => figureColumns(t), [t]);
  const { valid, refused, existing, differing } = useMemo(
    () => groupsOf(all, everyColumn),
    [all, everyColumn],
  );
  const columns = onlyDifferent ? differing : existing;
  const sorted = useMemo(
    () => sortOptions(valid, order, everyColumn),
    [valid, order, everyColumn],
  );
  const props: OptionsProps = {
    options: sorted,
    refused,
    current: valid.find(({ current }) => current),
    recommended: recommended?.id,
    columns,
    marksDifferences,
    order,
    onOrder: setOrder,
    onOpen: (option, column) => setOpened({ option, column, isOpen: true }),
    onChoose,
  };
  const regionName = (key: string) =>
    Object.hasOwn(locationNames, key) ? `${locationNames[key]} (${key})` : key;
  return (
    <div>
      <Recommendation comparison={comparison} />
      <div className={classes.switches}>
        <FormControlLabel
          label={t('comparison.onlyDifferent')}
          control={
            <Switch
              color="primary"
              checked={onlyDifferent}
              onChange={(_, checked) => setOnlyDifferent(checked)}
            />
          }
        />
        {props.current && (
          <FormControlLabel
            label={t('comparison.markDifferences')}
            control={
              <Switch
                color="primary"
                checked={marksDifferences}
                onChange={(_, checked) => setMarksDifferences(checked)}
              />
            }
          />
        )}
      </div>
      <Typography variant="body2" color="textSecondary" role="status">
        {t('comparison.counts', {
          count: valid.length,
          refused: refused.length,
        })}
      </Typography>
      {isNarrow ? <OptionCards {...props} /> : <OptionsTable {...props} />}
      {opened && (
        <OpenedFigure
          {...opened}
          regionName={regionName}
          onClose={() => setOpened({ ...opened, isOpen: false })}
        />
      )}
    </div>
  );
}

interface Opened {
  readonly option: ComparedOption;
  readonly column: FigureColumn;
  /** The content stays while the dialog closes. */
  readonly isOpen: boolean;
}

interface OpenedFigureProps extends Opened {
  readonly regionName: (key: string) => string;
  readonly onClose: () => void;
}

function OpenedFigure({
  option,
  column: { key, title },
  isOpen,
  regionName,
  onClose,
}: OpenedFigureProps) {
  const t = useResultTexts();
  const topology = useMemo(
    () => buildTopology(planSpec(option.spec, defaultAddressPools)),
    [option.spec],
  );
  const { nameOf } = useElementNames(topology);
  const figures = figuresOf(option);
  const figure = figures?.[key];
  if (!figures || !figure) return null;
  return (
    <FigureDetails
      title={title}
      subject={optionName(t, option)}
      figure={figure}
      open={isOpen}
      onClose={onClose}
    >
      <FigureParts
        figures={figures}
        of={key}
        regionName={regionName}
        nameOf={nameOf}
      />
    </FigureDetails>
  );
}

function groupsOf(
  options: readonly ComparedOption[],
  columns: readonly FigureColumn[],
) {
  const valid = options.filter(option => option.valid);
  const existing = columns.filter(({ key }) =>
    valid.some(option => figuresOf(option)?.[key]),
  );
  return {
    valid,
    refused: options.filter(option => !option.valid),
    existing,
    differing: differingColumns(valid, existing),
  };
}

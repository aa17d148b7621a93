import { makeStyles } from '@material-ui/core/styles';
import type { ComparedOption } from 'backstage-plugin-vnet-connectivity-common';
import { useState } from 'react';
import { useResultTexts } from '../../texts/results';
import { DisclosureButton } from '../DisclosureButton';
import { ScrollRegion } from '../ScrollRegion';
import { SortHead } from '../SortHead';
import { FigureCell } from './FigureCell';
import { OptionHeading } from './OptionHeading';
import { optionName, standingOf } from './options';
import { OptionReasons } from './OptionReasons';
import type { OptionsProps, OptionOrder } from './options';
import { RefusedFindings } from './RefusedFindings';

const useStyles = makeStyles(theme => ({
  table: {
    ...theme.typography.body2,
    borderCollapse: 'separate',
    borderSpacing: 0,
    width: '100%',
    '& caption': {
      ...theme.typography.caption,
      captionSide: 'bottom',
      textAlign: 'left',
      padding: theme.spacing(1),
      color: theme.palette.text.secondary,
    },
    '& th, & td': {
      textAlign: 'left',
      verticalAlign: 'top',
      fontWeight: 'inherit',
      padding: theme.spacing(1),
      borderBottom: `1px solid ${theme.palette.divider}`,
      minWidth: 104,
      maxWidth: 190,
    },
    '& thead th': {
      ...theme.typography.caption,
      fontWeight: theme.typography.fontWeightMedium,
      verticalAlign: 'bottom',
      backgroundColor: theme.palette.background.paper,
    },
    // The name of the option stays in sight while the figures are scrolled.
    '& thead th:first-child, & tbody th': {
      position: 'sticky',
      left: 0,
      zIndex: 1,
      minWidth: 210,
      maxWidth: 260,
      backgroundColor: theme.palette.background.paper,
      borderRight: `1px solid ${theme.palette.divider}`,
    },
  },
  wide: { maxWidth: 'none !important' },
}));

/** The options as rows, the figures as columns that sort. */
export function OptionsTable(props: OptionsProps) {
  const t = useResultTexts();
  const { options, refused, columns, order, onOrder } = props;
  const classes = useStyles();
  return (
    <ScrollRegion label={t('comparison.table')}>
      <table className={classes.table}>
        <caption>{t('comparison.caption')}</caption>
        <thead>
          <tr>
            <SortHead<OptionOrder['by']>
              by="rank"
              order={order}
              onOrder={onOrder}
            >
              {t('comparison.byRank')}
            </SortHead>
            {columns.map(({ key, title }) => (
              <SortHead<OptionOrder['by']>
                key={key}
                by={key}
                order={order}
                onOrder={onOrder}
              >
                {title}
              </SortHead>
            ))}
          </tr>
        </thead>
        <tbody>
          {options.map(option => (
            <OptionRows key={option.id} {...props} option={option} />
          ))}
        </tbody>
        {refused.length > 0 && (
          <tbody>
            {refused.map(option => (
              <tr key={option.id}>
                <th scope="row">
                  <OptionHeading {...props} option={option} />
                </th>
                <td colSpan={columns.length} className={classes.wide}>
                  <RefusedFindings option={option} />
                </td>
              </tr>
            ))}
          </tbody>
        )}
      </table>
    </ScrollRegion>
  );
}

function OptionRows(props: OptionsProps & { readonly option: ComparedOption }) {
  const t = useResultTexts();
  const { option, columns, current, marksDifferences, onOpen } = props;
  const classes = useStyles();
  const [isOpen, setOpen] = useState(false);
  const compared = marksDifferences ? current : undefined;
  return (
    <>
      <tr>
        <th scope="row">
          <OptionHeading {...props} option={option} />
          <DisclosureButton
            isOpen={isOpen}
            label={t('comparison.detailsOf', { option: optionName(t, option) })}
            onClick={() => setOpen(!isOpen)}
          >
            {t('comparison.details')}
          </DisclosureButton>
        </th>
        {columns.map(column => (
          <td key={column.key}>
            <FigureCell
              option={option}
              column={column}
              standing={standingOf(option, compared, column)}
              onOpen={() => onOpen(option, column)}
            />
          </td>
        ))}
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={columns.length + 1} className={classes.wide}>
            <OptionReasons option={option} />
          </td>
        </tr>
      )}
    </>
  );
}

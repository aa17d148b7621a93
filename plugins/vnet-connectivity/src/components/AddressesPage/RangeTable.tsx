import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import type { TakenRange } from 'backstage-plugin-vnet-connectivity-common';
import {
  findRanges,
  listRanges,
  rangesAsCsv,
} from 'backstage-plugin-vnet-connectivity-common';
import { LabelledTextField } from 'backstage-plugin-vnet-connectivity-react';
import { useMemo, useState } from 'react';
import { download } from '../DesignPage/toolbar/download';
import { vnetConnectivityAddressesTranslationRef } from './translation';
import { useTableStyles } from './useTableStyles';

/** Rows of a page; an organisation has thousands of ranges. */
const size = 50;

/** The ranges that somebody has, to be searched and exported. */
export function RangeTable({
  taken,
}: {
  readonly taken: readonly TakenRange[];
}) {
  const classes = useTableStyles();
  const { t } = useTranslationRef(vnetConnectivityAddressesTranslationRef);
  const [query, setQuery] = useState('');
  const [first, setFirst] = useState(0);
  const listed = useMemo(() => listRanges(taken), [taken]);
  const found = useMemo(() => findRanges(listed, query), [listed, query]);
  const shown = found.slice(first, first + size);
  return (
    <>
      <div className={classes.controls}>
        <LabelledTextField
          label={t('addresses.taken.search')}
          helperText={t('addresses.taken.searchHelp')}
          value={query}
          type="search"
          inputProps={{ spellCheck: false, autoComplete: 'off' }}
          onChange={event => {
            setQuery(event.target.value);
            setFirst(0);
          }}
        />
        <Typography variant="body2" role="status">
          {found.length === 0
            ? t('addresses.taken.none')
            : t('addresses.taken.found', { count: found.length })}
        </Typography>
        <Button
          variant="outlined"
          size="small"
          disabled={found.length === 0}
          onClick={() =>
            download('addresses.csv', rangesAsCsv(found), 'text/csv')
          }
        >
          {t('addresses.taken.export')}
        </Button>
      </div>
      <div
        className={classes.scroll}
        role="region"
        aria-label={t('addresses.taken.heading')}
        // It may scroll, which has to be possible with the keyboard.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('addresses.taken.range')}</th>
              <th scope="col">{t('addresses.taken.owner')}</th>
              <th scope="col">{t('addresses.taken.by')}</th>
              <th scope="col">{t('addresses.taken.until')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ prefix, owner, takenBy, until, overlap }) => (
              <tr key={`${prefix} ${owner} ${takenBy}`}>
                <th scope="row" className={classes.number}>
                  {prefix}
                </th>
                <td>
                  {isEntityRef(owner) ? (
                    <EntityRefLink entityRef={owner} />
                  ) : (
                    owner
                  )}
                  {overlap && (
                    <Typography variant="body2" color="error">
                      {t('addresses.taken.overlap', {
                        range: overlap.prefix,
                        owner: overlap.owner,
                      })}
                    </Typography>
                  )}
                </td>
                <td>{t(`addresses.takenBy.${takenBy}`)}</td>
                <td className={classes.number}>
                  {until && new Date(until).toLocaleString()}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {found.length > size && (
        <div className={classes.controls}>
          <Button
            size="small"
            disabled={first === 0}
            onClick={() => setFirst(Math.max(0, first - size))}
          >
            {t('addresses.taken.previous')}
          </Button>
          <Typography variant="body2" role="status">
            {t('addresses.taken.page', {
              from: first + 1,
              to: Math.min(found.length, first + size),
              all: found.length,
            })}
          </Typography>
          <Button
            size="small"
            disabled={first + size >= found.length}
            onClick={() => setFirst(first + size)}
          >
            {t('addresses.taken.next')}
          </Button>
        </div>
      )}
    </>
  );
}

function isEntityRef(owner: string): boolean {
  return /^[a-z]+:[\w.-]+\/[\w.-]+$/.test(owner);
}

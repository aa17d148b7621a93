import FormControlLabel from '@material-ui/core/FormControlLabel';
import Switch from '@material-ui/core/Switch';
import Typography from '@material-ui/core/Typography';
import type {
  RoutesSurvey,
  SurveyedRoute,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  naturalOrder,
  parseSubnetName,
} from 'backstage-plugin-vnet-connectivity-common';
import { useMemo, useState } from 'react';
import type { TranslateResults } from '../../texts/results';
import { useResultTexts } from '../../texts/results';
import { useWork } from '../../work/useWork';
import type { NetworkInput } from '../../work/network-input';
import { topologyOf } from '../../work/network-input';
import { NameSelect } from '../NameSelect';
import { Pager } from '../Pager';
import type { NameOf, ElementNames } from '../TopologyDiagram/element-names';
import { useElementNames } from '../TopologyDiagram/element-names';
import { ScrollRegion } from '../ScrollRegion';
import { useDataTable } from '../useDataTable';
import { WorkProgress } from '../WorkProgress';

/** Props of {@link RoutesTable}. @public */
export type RoutesTableProps = NetworkInput & {
  /** Names of the elements. Default: those of the topology, and otherwise the ids. */
  readonly names?: ElementNames;
  /** Ids of elements that have failed; routes that differ from those of the intact network are marked. */
  readonly failed?: readonly string[];
};

const nothingFailed: readonly string[] = [];
const pageSize = 50;

/** The effective routes of a virtual network, or of a subnet with a route table of its own. @public */
export function RoutesTable({
  failed = nothingFailed,
  names,
  ...network
}: RoutesTableProps) {
  const t = useResultTexts();
  const [table, setTable] = useState('');
  const work = useWork('routes', { ...network, failed, table });
  const { result } = work;
  const ownNames = useElementNames(topologyOf(network));
  return (
    <div>
      <WorkProgress work={work} label={t('routes.working')} />
      {result && (
        <Tables
          survey={result}
          table={table}
          onTable={setTable}
          failed={failed}
          {...(names ?? ownNames)}
        />
      )}
    </div>
  );
}

function Tables({
  survey: { names, tables },
  table,
  onTable,
  failed,
  nameOf,
  namesOf,
}: ElementNames & {
  readonly survey: RoutesSurvey;
  /** Name of the table that is wanted; empty for the first. */
  readonly table: string;
  readonly onTable: (name: string) => void;
  readonly failed: readonly string[];
}) {
  const t = useResultTexts();
  const classes = useDataTable();
  const [onlyChanged, setOnlyChanged] = useState(false);
  const [first, setFirst] = useState(0);
  const options = useMemo(
    () =>
      [...names]
        .sort(naturalOrder)
        .map(name => ({ value: name, text: tableName(t, name) })),
    [names, t],
  );
  const chosen = names.includes(table) ? table : names[0];
  const hasFailed = failed.length > 0;
  const all = tables[chosen ?? ''] ?? [];
  const changed = all.filter(({ change }) => change !== 'same');
  const routes = hasFailed && onlyChanged ? changed : all;
  const begin = first < routes.length ? first : 0;
  if (chosen === undefined) {
    return <Typography>{t('routes.empty')}</Typography>;
  }
  return (
    <>
      <div className={classes.controls}>
        <NameSelect
          label={t('routes.network')}
          value={chosen}
          options={options}
          onChange={name => {
            onTable(name);
            setFirst(0);
          }}
        />
        {hasFailed && (
          <FormControlLabel
            label={t('routes.onlyChanged')}
            control={
              <Switch
                color="primary"
                checked={onlyChanged}
                onChange={(_, checked) => setOnlyChanged(checked)}
              />
            }
          />
        )}
      </div>
      {hasFailed && (
        <Typography variant="body2" role="status" paragraph>
          {t('routes.changed', {
            count: changed.length,
            failed: namesOf(failed),
          })}
        </Typography>
      )}
      <ScrollRegion label={t('routes.table', { name: tableName(t, chosen) })}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('routes.prefix')}</th>
              <th scope="col">{t('routes.nextHop')}</th>
              <th scope="col">{t('routes.source')}</th>
              <th scope="col">{t('routes.path')}</th>
              {hasFailed && <th scope="col">{t('routes.change')}</th>}
            </tr>
          </thead>
          <tbody>
            {routes.slice(begin, begin + pageSize).map(route => (
              <RouteRow
                key={`${route.prefix} ${route.change}`}
                route={route}
                hasFailed={hasFailed}
                nameOf={nameOf}
              />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <Pager
        count={routes.length}
        first={begin}
        size={pageSize}
        onFirst={setFirst}
      />
    </>
  );
}

function RouteRow({
  route: { prefix, nextHop, source, path, outbound, change, before },
  hasFailed,
  nameOf,
}: {
  readonly route: SurveyedRoute;
  readonly hasFailed: boolean;
  readonly nameOf: NameOf;
}) {
  const t = useResultTexts();
  const classes = useDataTable();
  const name = hopName(t, nextHop, nameOf);
  return (
    <tr>
      <th scope="row">{change === 'gone' ? <del>{prefix}</del> : prefix}</th>
      <td>
        {name}
        {outbound && ` ${t(`routes.outbound.${outbound}`)}`}
        {name !== nextHop && <code className={classes.small}>{nextHop}</code>}
      </td>
      <td>{t(`routes.source.${source}`)}</td>
      <td>{path.map(nameOf).join(' → ')}</td>
      {hasFailed && (
        <td>
          {t(`routes.change.${change}`, {
            before: before === undefined ? '' : hopName(t, before, nameOf),
          })}
        </td>
      )}
    </tr>
  );
}

/** A virtual network, or a subnet of it, in words. */
function tableName(t: TranslateResults, name: string): string {
  const { vnet, subnet } = parseSubnetName(name);
  return subnet === undefined
    ? vnet
    : t('routes.subnet', { network: vnet, subnet });
}

const azureHops = ['VirtualNetwork', 'Internet', 'None'] as const;

/** A next hop in words; an address stays as it is. */
function hopName(t: TranslateResults, nextHop: string, nameOf: NameOf): string {
  const known = azureHops.find(each => each === nextHop);
  return known ? t(`routes.hop.${known}`) : nameOf(nextHop);
}

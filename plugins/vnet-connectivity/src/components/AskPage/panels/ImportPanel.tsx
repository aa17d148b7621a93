import { LinkButton } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { ImportedNetwork } from 'backstage-plugin-vnet-connectivity-common';
import {
  ReasonsTable,
  useWork,
  WorkProgress,
} from 'backstage-plugin-vnet-connectivity-react';
import { useMemo } from 'react';
import { stringify } from 'yaml';
import { designRouteRef } from '../../../routes';
import { writeText } from '../../DesignPage/address/packed-text';
import { download } from '../../DesignPage/toolbar/download';
import type { AskedDocument } from '../asked';
import { vnetConnectivityAskTranslationRef } from '../translation';

const useStyles = makeStyles(theme => ({
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    marginBottom: theme.spacing(2),
  },
}));

/** The network as a design that goes on from what exists, and what of it no design holds. */
export function ImportPanel({ asked }: { readonly asked: AskedDocument }) {
  const { t } = useTranslationRef(vnetConnectivityAskTranslationRef);
  const { text } = asked;
  const work = useWork('import', text === undefined ? undefined : { text });
  if (text === undefined) {
    return <Typography>{t('ask.import.gone')}</Typography>;
  }
  return (
    <>
      <Typography paragraph>{t('ask.import.lead')}</Typography>
      {work.state === 'done' && work.result ? (
        <Imported imported={work.result} />
      ) : (
        <WorkProgress work={work} label={t('ask.import.working')} />
      )}
    </>
  );
}

function Imported({
  imported: { spec, notTaken },
}: {
  readonly imported: ImportedNetwork;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(vnetConnectivityAskTranslationRef);
  const design = useRouteRef(designRouteRef);
  const yaml = useMemo(() => spec && stringify(spec, { lineWidth: 0 }), [spec]);
  const fragment = useMemo(
    () => (yaml === null ? undefined : writeText(yaml)),
    [yaml],
  );
  return (
    <>
      <Typography paragraph role="status">
        {t(yaml === null ? 'ask.import.none' : 'ask.import.fits')}
      </Typography>
      {yaml !== null && (
        <div className={classes.actions}>
          {fragment !== undefined && (
            <LinkButton
              to={`${design()}${fragment}`}
              variant="contained"
              color="primary"
            >
              {t('ask.import.design')}
            </LinkButton>
          )}
          <Button
            variant="outlined"
            onClick={() =>
              download('connectivity.yaml', yaml, 'application/yaml')
            }
          >
            {t('ask.import.download')}
          </Button>
        </div>
      )}
      <ReasonsTable
        title={t('ask.import.notTaken', { count: notTaken.length })}
        help={t('ask.import.notTakenHelp')}
        heads={[t('ask.import.id'), t('ask.import.why')]}
        rows={notTaken.map(({ id, why }) => [id, why])}
      />
    </>
  );
}

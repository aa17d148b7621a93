import { EmptyState, LinkButton } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  checkDocument,
  digest,
  generatorVersion,
  releasesAfter,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  DiagramToolbar,
  FindingsList,
  LiveNetwork,
} from 'backstage-plugin-vnet-connectivity-react';
import { useMemo, useState } from 'react';
import {
  designAnnotation,
  generatedDesignAnnotation,
  generatorVersionAnnotation,
  specAnnotation,
} from '../../entity/annotations';
import { designRouteRef } from '../../routes';
import { writeText } from '../DesignPage/address/packed-text';
import {
  drawableTopology,
  useDesignOptions,
} from '../DesignPage/document/useDesign';
import { AzureSection } from './AzureSection';
import { ChangeSection } from './ChangeSection';
import { vnetConnectivityDesignTranslationRef } from '../DesignPage/translation';

/** The version of the generator of a repository, compared with that of the portal. */
export type GeneratorAge = 'current' | 'behind' | 'ahead' | 'unknown';

/** Compares two versions such as `1.2.3`; what follows a hyphen does not count. */
export function generatorAge(
  version: string | undefined,
  current: string,
): GeneratorAge {
  const [theirs, ours] = [version ?? '', current].map(numbersOf);
  if (!theirs || !ours) return 'unknown';
  const difference = theirs
    .map((number, index) => number - ours[index])
    .find(value => value !== 0);
  if (difference === undefined) return 'current';
  return difference < 0 ? 'behind' : 'ahead';
}

function numbersOf(version: string): number[] | undefined {
  const match = /^v?(\d+)\.(\d+)\.(\d+)(?:[-+].*)?$/.exec(version);
  return match ? match.slice(1).map(Number) : undefined;
}

const useStyles = makeStyles(
  theme => ({
    root: { display: 'grid', gap: theme.spacing(3), minWidth: 0 },
    section: {
      minWidth: 0,
      // The theme's secondary text is too pale for the grey of the page.
      backgroundColor: theme.palette.background.paper,
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      padding: theme.spacing(2),
    },
    facts: { margin: 0, paddingLeft: theme.spacing(2.5) },
  }),
  { name: 'VnetConnectivityEntityContent' },
);

/** The network of a generated repository: as designed, and what today's rules say about it. */
export function NetworkEntityContent() {
  const { t } = useTranslationRef(vnetConnectivityDesignTranslationRef);
  const { entity } = useEntity();
  const annotations = entity.metadata.annotations ?? {};
  const text = annotations[designAnnotation];
  return text === undefined ? (
    <EmptyState
      missing="data"
      title={t('entity.missing')}
      description={t('entity.missingHelp', {
        file: annotations[specAnnotation] ?? 'connectivity.yaml',
      })}
    />
  ) : (
    <Network
      text={text}
      version={annotations[generatorVersionAnnotation]}
      generatedFrom={annotations[generatedDesignAnnotation]}
    />
  );
}

interface NetworkProps {
  readonly text: string;
  readonly version?: string;
  /** Digest of the text that the files were generated from. */
  readonly generatedFrom?: string;
}

function Network({ text, version, generatedFrom }: NetworkProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(vnetConnectivityDesignTranslationRef);
  const options = useDesignOptions();
  const designPage = useRouteRef(designRouteRef);
  const checked = useMemo(() => checkDocument(text, options), [text, options]);
  const { findings } = checked;
  const topology = drawableTopology(checked);
  const hasChanged = useMemo(
    () => generatedFrom !== undefined && digest(text) !== generatedFrom,
    [text, generatedFrom],
  );
  const fragment = useMemo(() => writeText(text), [text]);
  const [failed, setFailed] = useState<readonly string[]>([]);
  const age = generatorAge(version, generatorVersion);
  const newer = (version && releasesAfter(version)) || [];
  return (
    <div className={classes.root}>
      <section className={classes.section} aria-label={t('entity.state')}>
        <Typography variant="h5" component="h2" gutterBottom>
          {t('entity.state')}
        </Typography>
        <ul className={classes.facts}>
          <Typography component="li" variant="body1">
            {t(`entity.generator.${age}`, {
              version: version ?? '',
              current: generatorVersion,
            })}
          </Typography>
          {newer.map(release => (
            <Typography component="li" variant="body1" key={release.version}>
              {t('entity.newer', { version: release.version })}
              <ul>
                {release.changes.map(change => (
                  <li key={change}>{change}</li>
                ))}
              </ul>
            </Typography>
          ))}
          {generatedFrom !== undefined && (
            <Typography component="li" variant="body1">
              {t(hasChanged ? 'entity.changed' : 'entity.unchanged')}
            </Typography>
          )}
        </ul>
        {fragment === undefined ? (
          <Typography variant="body2">{t('entity.tooLong')}</Typography>
        ) : (
          <LinkButton
            to={`${designPage()}${fragment}`}
            variant="outlined"
            color="primary"
          >
            {t('entity.open')}
          </LinkButton>
        )}
      </section>
      <ChangeSection
        className={classes.section}
        isBehind={age === 'behind' || hasChanged}
      />
      {topology && (
        <section className={classes.section} aria-label={t('entity.network')}>
          <Typography variant="h5" component="h2" gutterBottom>
            {t('entity.network')}
          </Typography>
          <LiveNetwork
            topology={topology}
            failed={failed}
            onFailedChange={setFailed}
            ToolbarComponent={DiagramToolbar}
          />
        </section>
      )}
      <AzureSection
        className={classes.section}
        design={text}
        options={options}
      />
      <section className={classes.section} aria-label={t('entity.findings')}>
        <Typography variant="h5" component="h2" gutterBottom>
          {t('entity.findings')}
        </Typography>
        <FindingsList findings={findings} emptyText={t('entity.noFindings')} />
      </section>
    </div>
  );
}

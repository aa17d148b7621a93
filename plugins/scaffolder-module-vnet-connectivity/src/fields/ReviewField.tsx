import { ErrorPanel, Progress } from '@backstage/core-components';
import { configApiRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type {
  Design,
  DesignOptions,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  DiagramToolbar,
  FilePreview,
  FindingsList,
  TopologyDiagram,
  useChecker,
  FieldHeading,
} from 'backstage-plugin-vnet-connectivity-react';
import { useEffect, useMemo } from 'react';
import {
  designOptionsOf,
  useDesignOptions,
  useFormDesign,
} from '../form/useFormDesign';
import type { FormData } from '../form/formData';
import { designOfForm } from '../form/formDesign';
import { addErrors } from '../form/validation';
import { textsOf, useTexts } from '../useTexts';
import { FieldRoot } from './FieldRoot';
import type { FieldDefinition, FieldProps } from './types';
import { usePlaces } from './usePlaces';
import { formOf } from './types';

/** The field has nothing to say itself: it exists so that its validation runs before "Create". */
type ReviewValue = null | Record<string, never>;

const useStyles = makeStyles(theme => ({
  section: { minWidth: 0 },
  blocked: {
    padding: theme.spacing(2),
    borderRadius: 8,
    border: `2px solid ${
      theme.palette.type === 'dark' ? '#ff9d94' : '#b00020'
    }`,
  },
}));

function ReviewField(props: FieldProps<ReviewValue>) {
  const t = useTexts();
  const classes = useStyles();
  const { formData, onChange, formContext, schema } = props;
  const form = useMemo(() => formContext?.formData ?? {}, [formContext]);
  const options = useDesignOptions();
  const draft = useFormDesign(formOf(props));
  const placesOf = usePlaces(undefined);
  const result = useMemo(() => designOfForm(form, options), [form, options]);
  const topology = result.topology ?? draft.topology;
  // A draft also speaks about what cannot be read as a whole.
  const findings = result.spec ? result.findings : draft.findings;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  useEffect(() => {
    // A field without a value is not validated.
    if (formData === undefined) onChange(schema?.type === 'null' ? null : {});
  });
  return (
    <FieldRoot showsProblemsLive>
      {errors > 0 && (
        <div className={classes.blocked} role="alert">
          <Typography variant="subtitle1">
            {t('review.blocked', { count: errors })}
          </Typography>
          <Typography variant="body2">{t('review.blockedHelp')}</Typography>
        </div>
      )}
      {topology && topology.regions.length > 0 && (
        <section className={classes.section}>
          <FieldHeading title={t('review.network')} />
          <TopologyDiagram
            topology={topology}
            ToolbarComponent={DiagramToolbar}
          />
        </section>
      )}
      <section className={classes.section}>
        <FieldHeading title={t('review.findings')} />
        <FindingsList findings={findings} placesOf={placesOf} />
      </section>
      <section className={classes.section}>
        <FieldHeading
          title={t('review.files')}
          description={t(filesText(result.ok, form))}
        />
        {result.ok && <Files design={result} options={options} />}
      </section>
    </FieldRoot>
  );
}

function filesText(isReady: boolean, form: FormData) {
  if (!isReady) return 'review.noFiles';
  return form.network === undefined
    ? 'review.filesHelp'
    : 'review.filesOfChange';
}

interface FilesProps {
  readonly design: Design;
  readonly options: DesignOptions;
}

function Files({ design, options }: FilesProps) {
  const t = useTexts();
  const { checker, error } = useChecker(options.checker);
  const rendered = useMemo(() => {
    if (checker === undefined) return undefined;
    try {
      return { files: design.files(checker) };
    } catch (thrown) {
      // The review must stay usable: it says what is wrong, and the backend decides.
      return {
        error: thrown instanceof Error ? thrown : new Error(String(thrown)),
      };
    }
  }, [design, checker]);
  const problem = error ?? rendered?.error;
  if (problem) {
    return <ErrorPanel title={t('review.filesFailed')} error={problem} />;
  }
  return rendered?.files ? (
    <FilePreview files={rendered.files} />
  ) : (
    <Progress />
  );
}

/** The field that shows the repository before it is created. */
export const reviewField: FieldDefinition<ReviewValue> = {
  name: 'VnetConnectivityReview',
  component: ReviewField,
  validation: async (_value, validation, { apiHolder, formData }) => {
    const config = apiHolder.get(configApiRef);
    if (!config) throw new Error('The portal has no configuration API.');
    const { ok, findings } = designOfForm(formData, designOptionsOf(config));
    if (!ok) addErrors(await textsOf(apiHolder), validation, findings);
  },
};

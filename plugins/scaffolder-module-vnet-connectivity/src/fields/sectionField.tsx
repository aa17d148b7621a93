import type {
  Finding,
  NetworkForm,
} from 'backstage-plugin-vnet-connectivity-common';
import { isEmpty } from 'backstage-plugin-vnet-connectivity-common';
import type { SectionProps } from 'backstage-plugin-vnet-connectivity-react';
import { useMemo } from 'react';
import {
  useDesignOptions,
  useDefaultValue,
  useSectionDesign,
} from '../form/useFormDesign';
import type { Section } from '../form/sections';
import { validateSection } from '../form/validation';
import { FieldRoot } from './FieldRoot';
import { SectionFindings } from './SectionFindings';
import type { FieldDefinition, FieldProps } from './types';
import { formOf } from './types';

/** What a section of the form needs to be a field of the wizard. */
interface SectionField<T> {
  /** The `ui:field` of a template. */
  readonly name: string;
  readonly section: Exclude<Section, 'name'>;
  /** The section itself, with what the field of the wizard got. */
  readonly Body: (props: {
    readonly section: SectionProps<T>;
    readonly field: FieldProps<T>;
  }) => JSX.Element | null;
  /** What the form holds where nobody has chosen yet. */
  readonly start?: T;
  /** Whether a finding is shown in the section already, so that it does not stand below it as well. */
  readonly standsAtField?: (finding: Finding, form: NetworkForm) => boolean;
  /** Whether findings stand below a section in which nothing was entered. Left out: they do. */
  readonly hasFindingsWhenEmpty?: boolean;
  /** Whether the section is asked for at all. */
  readonly isAsked?: (form: NetworkForm) => boolean;
  /** Further sections of the step, for which this one speaks as long as they have no value. */
  readonly speaksFor?: readonly Section[];
}

/** A section of the form as a field of the wizard: with the findings that are solved in it, and a validation that stops at them. */
export function sectionField<T>({
  name,
  section,
  Body,
  start,
  standsAtField = () => false,
  hasFindingsWhenEmpty = true,
  isAsked = () => true,
  speaksFor = [],
}: SectionField<T>): FieldDefinition<T> {
  function SectionOfWizard(field: FieldProps<T>): JSX.Element | null {
    const { name: fieldName, formData, formContext, onChange } = field;
    const form = useMemo(
      () => formOf({ name: fieldName, formData, formContext }),
      [fieldName, formData, formContext],
    );
    const options = useDesignOptions();
    const design = useSectionDesign(section, form);
    useDefaultValue(formData, start, onChange);
    if (!isAsked(form)) return null;
    return (
      <FieldRoot section={section} showsProblemsLive>
        <Body section={{ ...design, form, options, onChange }} field={field} />
        {(hasFindingsWhenEmpty || !isEmpty(formData)) && (
          <SectionFindings
            section={section}
            form={form}
            findings={design.findings}
            onChange={changed => onChange(changed as T)}
            except={finding => standsAtField(finding, form)}
          />
        )}
      </FieldRoot>
    );
  }
  return {
    name,
    component: SectionOfWizard,
    validation: validateSection(section, speaksFor),
  };
}

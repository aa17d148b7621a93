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

/** A section of the form, with all that makes it a field of the wizard. */
interface SectionField<T> {
  /** The `ui:field` of a template. */
  readonly name: string;
  readonly section: Exclude<Section, 'name'>;
  /** The section itself, with what the field of the wizard got. */
  readonly Body: (props: {
    readonly section: SectionProps<T>;
    readonly field: FieldProps<T>;
  }) => JSX.Element | null;
  /** The value in the form as long as nobody has chosen. */
  readonly start?: T;
  /** True for a finding that the section itself shows, so that it does not stand below it as well. */
  readonly standsAtField?: (finding: Finding, form: NetworkForm) => boolean;
  /** False if no findings stand below a section in which nothing was entered. Default: true. */
  readonly hasFindingsWhenEmpty?: boolean;
  /** True for a form that the section is asked for in. Left out: it always is. */
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

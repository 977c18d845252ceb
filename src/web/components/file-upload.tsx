import type { VNode } from 'preact'
import { type FieldProps, FormGroup, fieldDescribedBy, fieldId } from './form-group.js'
import { classes } from './props.js'

type FileUploadProps = FieldProps & {
  multiple?: boolean | undefined
  /** The kinds of file offered first, such as `.pdf,.docx`. Not a check: the server looks at the content. */
  accept?: string | undefined
  disabled?: boolean | undefined
  /** With script, a place to drop files as well as a button. */
  enhanced?: boolean | undefined
}

/** A file. The form it is in needs `multipart`. */
export function FileUpload(props: FileUploadProps): VNode {
  const input = (
    <input
      class={classes('govuk-file-upload', props.class, props.error && 'govuk-file-upload--error')}
      id={fieldId(props)}
      name={props.name}
      type="file"
      disabled={props.disabled}
      multiple={props.multiple}
      accept={props.accept}
      aria-describedby={fieldDescribedBy(props)}
      {...props.attributes}
    />
  )
  return (
    <FormGroup field={props}>
      {props.enhanced ? (
        <div class="govuk-file-upload-wrapper" data-module="govuk-file-upload">
          {input}
        </div>
      ) : (
        input
      )}
    </FormGroup>
  )
}

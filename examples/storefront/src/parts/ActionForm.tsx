import { valibotResolver } from '@hookform/resolvers/valibot';
import type { ReactNode } from 'react';
import { FormProvider, useForm, type FieldValues } from 'react-hook-form';
import type { GenericSchema } from 'valibot';
import { ActionResult } from './ActionResult.js';
import { useAction } from './useAction.js';

interface ActionFormProps<Input, Output> {
  schema: GenericSchema<Input, Output>;
  /** First values of the fields. When they change, the form begins again with them. */
  values?: Input;
  action: (values: Output) => Promise<unknown>;
  submit: string;
  tone?: 'primary' | 'danger';
  className?: string;
  children?: ReactNode;
}

/** Form whose values are checked by a schema, and sent to the server. */
export function ActionForm<Input extends FieldValues, Output>({
  schema,
  values,
  action,
  submit,
  tone = 'primary',
  className = '',
  children,
}: ActionFormProps<Input, Output>) {
  const form = useForm<Input, unknown, Output>({
    resolver: valibotResolver(schema),
    ...(values && { values }),
  });
  const { run, isPending, error } = useAction(action);
  return (
    <FormProvider {...form}>
      <form className={`stack ${className}`} noValidate onSubmit={form.handleSubmit(run)}>
        {children}
        <ActionResult error={error} />
        <button type="submit" className={`button ${tone}`} aria-busy={isPending}>
          {submit}
        </button>
      </form>
    </FormProvider>
  );
}

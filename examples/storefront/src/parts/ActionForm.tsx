import { valibotResolver } from '@hookform/resolvers/valibot';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FormProvider, useForm, type DefaultValues, type FieldValues } from 'react-hook-form';
import type { GenericSchema } from 'valibot';
import { ActionResult } from './ActionResult.js';

interface ActionFormProps<Input, Output> {
  schema: GenericSchema<Input, Output>;
  values?: DefaultValues<Input>;
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
    ...(values && { defaultValues: values }),
  });
  const { mutate, isPending, error } = useMutation({ mutationFn: action });
  return (
    <FormProvider {...form}>
      <form
        className={`stack ${className}`}
        noValidate
        onSubmit={form.handleSubmit((checked) => isPending || mutate(checked))}
      >
        {children}
        <ActionResult error={error} />
        <button type="submit" className={`button ${tone}`} aria-busy={isPending}>
          {submit}
        </button>
      </form>
    </FormProvider>
  );
}

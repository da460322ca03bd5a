import { valibotResolver } from '@hookform/resolvers/valibot';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FormProvider, useForm } from 'react-hook-form';
import * as v from 'valibot';
import { sessionQuery } from '../data/request.js';
import { ActionResult } from '../parts/ActionButton.js';
import { PageTitle } from '../parts/PageTitle.js';
import { TextField } from '../parts/TextField.js';
import { operatorTexts } from '../texts/operatorTexts.js';
import { useTexts } from '../texts/useTexts.js';
import { logIn } from './operatorQueries.js';

const Form = v.object({ password: v.pipe(v.string(), v.nonEmpty()) });

export function LoginForm() {
  const t = useTexts(operatorTexts);
  const client = useQueryClient();
  const form = useForm({ resolver: valibotResolver(Form), defaultValues: { password: '' } });
  const { mutate, isPending, error } = useMutation({
    mutationFn: ({ password }: v.InferOutput<typeof Form>) => logIn(password),
    onSuccess: () => client.invalidateQueries({ queryKey: sessionQuery.queryKey }),
  });
  return (
    <FormProvider {...form}>
      <form
        className="panel stack login"
        noValidate
        onSubmit={form.handleSubmit((values) => mutate(values))}
      >
        <PageTitle>{t('logIn')}</PageTitle>
        <p className="soft">{t('logInHint')}</p>
        <TextField
          name="password"
          type="password"
          label={t('password')}
          problem={t('needed')}
          autoComplete="current-password"
        />
        <ActionResult error={error} />
        <button type="submit" className="button primary" aria-busy={isPending}>
          {t('logIn')}
        </button>
      </form>
    </FormProvider>
  );
}

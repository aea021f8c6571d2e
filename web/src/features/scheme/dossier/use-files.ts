import { newId } from '@so-viec/shared/id/uuidv7';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, call } from '../../../lib/api.ts';
import { upload } from '../../../lib/upload/upload.ts';
import type { DossierFile } from '../answers.ts';
import { SCHEME_KEY } from '../queries.ts';

/** A file on its way, or one that was refused. */
export interface Sending {
  id: string;
  file: File;
  error: unknown;
}

/** Sends files into a dossier one after the other, and takes them out. A file sent again keeps its id. */
export function useFiles(schemeId: string) {
  const queryClient = useQueryClient();
  const [sending, setSending] = useState<Sending[]>([]);
  const [unmoved, setUnmoved] = useState<{ file: DossierFile; error: unknown }>();
  const drop = (id: string) => setSending((now) => now.filter((one) => one.id !== id));
  const mark = (id: string, error: unknown) =>
    setSending((now) => now.map((one) => (one.id === id ? { ...one, error } : one)));

  async function send({ id, file }: Sending): Promise<void> {
    mark(id, undefined);
    try {
      await upload(`/api/schemes/${schemeId}/files/${id}`, file);
      await queryClient.invalidateQueries({ queryKey: SCHEME_KEY });
      drop(id);
    } catch (error) {
      mark(id, error);
    }
  }

  return {
    sending,
    drop,
    retry: (one: Sending) => void send(one),
    async add(files: readonly File[]): Promise<void> {
      const all = files.map((file) => ({ id: newId(), file, error: undefined }));
      setSending((now) => [...now, ...all]);
      for (const one of all) await send(one);
    },
    /** The file that could not be taken out, and why. */
    unmoved,
    async remove(file: DossierFile): Promise<void> {
      setUnmoved(undefined);
      const param = { id: schemeId, fileId: file.id };
      try {
        await call(api.api.schemes[':id'].files[':fileId'].$delete({ param }));
      } catch (error) {
        setUnmoved({ file, error });
      }
      await queryClient.invalidateQueries({ queryKey: SCHEME_KEY });
    },
  };
}

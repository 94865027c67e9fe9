import { CreateBucketCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { asking } from './refusal.js';

/** One file to put into a bucket. */
export interface StagedFile {
  readonly key: string;
  readonly body: Uint8Array;
  readonly contentType: string;
}

/** Creates `bucket` and stores the files that a stack refers to. */
export async function stageFiles(
  client: S3Client,
  bucket: string,
  files: readonly StagedFile[],
): Promise<void> {
  await asking({ action: 's3:CreateBucket', resource: `arn:aws:s3:::${bucket}` }, () =>
    client.send(new CreateBucketCommand({ Bucket: bucket })),
  );
  for (const { key, body, contentType } of files) {
    const command = new PutObjectCommand({ Bucket: bucket, Key: key, Body: body, ContentType: contentType });
    await asking({ action: 's3:PutObject', resource: `arn:aws:s3:::${bucket}/${key}` }, () =>
      client.send(command),
    );
  }
}

import type { Language } from './language.ts';
import { words } from './words.ts';

export const japanese: Language = {
  tag: 'ja',
  frequent: words('の, は, を, に, が, で, と, る, す, れ, こ'),
  titles: {
    requirements: {
      inside: words(`
        要件定義書, 要件定義, 要求仕様書, 要求仕様, 要求定義書, 要件書, 製品要求仕様書, プロダクト要件, 製品要件, 要求事項, 機能要件, 非機能要件, ソフトウェア要求仕様, ユーザーストーリー,
        ユースケース, 要件一覧, 機能一覧
      `),
      first: words(''),
      last: words('要件, 要求'),
    },
    specification: {
      inside: words(`
        仕様書, 設計書, 詳細設計, 基本設計, 外部設計, 内部設計, 技術仕様, 機能仕様, api仕様, システム設計, 設計ドキュメント, 実装計画, 開発計画, テスト計画,
        変更提案, 実装タスク, 実装プラン, トレーサビリティ
      `),
      first: words(''),
      last: words('設計, 仕様, タスク, 計画'),
    },
    asking: words('なぜ, どうやって'),
    guides: words('ガイド, マニュアル, チュートリアル, 手順, 手順書, 入門, とは, の書き方, の使い方, 説明書'),
    records: words('議事録, レポート, 用語集'),
  },
  folders: {
    requirements: words('要件定義, 要件'),
    specification: words('仕様, 仕様書, 設計, 設計書'),
  },
  sections: {
    requirements: words(`
      要件, 機能要件, 非機能要件, 要求事項, 受け入れ基準, 受入基準, 受け入れ条件, 受入条件, 受け入れシナリオ, 成功基準, 成功指標, ユーザーストーリー, ユースケース,
      ユーザーシナリオ, ユーザーシナリオとテスト, 対象外, スコープ外, 範囲外, ターゲットユーザー, 対象ユーザー, ペルソナ, 解決する課題, 業務要件, システム要件, 未決事項
    `),
    specification: words(`
      データモデル, エラーハンドリング, エラー処理, 画面設計, 画面一覧, データベース設計, api設計, テスト戦略, コンポーネントとインターフェース, 主要エンティティ,
      技術コンテキスト, 憲章チェック
    `),
    common: words(`
      目的, 制約, 制約条件, 前提条件, スコープ, 対象範囲, 技術スタック, システム構成, システム概要, インターフェース, アーキテクチャ, 背景, 背景と目的, 課題, 概要,
      リスク
    `),
  },
  names: {
    story: words('ユーザーストーリー'),
    plannedStory: words('ストーリー'),
    epic: words('エピック'),
    requirement: words('要件'),
    requirements: words('要件'),
    criteria: words('受け入れ基準, 受け入基準, 受入れ基準, 受入基準, 受入条件'),
    clauses: words(''),
  },
  labels: {
    status: words('状態, ステータス'),
    choice: words('状態, 優先度, ステータス, 重要度, 影響度, 種別, 分類, 難易度, リスク'),
    date: words('作成日, 更新日, 最終更新, 日付, 更新日時, 作成日時, 最終更新日, 改訂日'),
    owner: words('作成者, 著者, 担当者, 責任者, 担当'),
    aside: words('理由, 備考, 背景, 補足, 例, ユーザーストーリー'),
    id: words('識別子, 番号'),
    name: words('名称, 名前, 要件名, 機能名, タイトル'),
  },
  tables: {
    matrix: words('トレーサビリティ, マトリクス, 対応表'),
    describing: words('説明, 内容, 要件, 名称, 機能, タイトル, 概要'),
    relating: words('コンポーネント, モジュール, 実装, テスト, 状態, ステータス, ファイル, タスク, 依存, 出典, 検証'),
  },
  options: {
    all: words(
      'ドラフト, 下書き, レビュー中, 承認待ち, 承認済み, 却下, 実装済み, 未着手, 進行中, 作業中, 完了, 保留, 高, 中, 低, 必須, 推奨, 任意, はい, いいえ, 有, 無',
    ),
    authors: words('ドラフト, 下書き, レビュー中, 承認待ち, 承認済み, 却下, 実装済み'),
    drafting: words('ドラフト, 下書き, 草案, 草稿, 作成中, 起草中'),
    reviewing: words('レビュー中, レビュー待ち, 承認待ち, 確認中'),
    settled: words('承認済み, 承認済, 確定, 完了'),
  },
  prompts: {
    deferred: words('明確化必要, 要明確化, 要確認, 未定'),
    putOff: words('未定, 未確定, 要確認, 要検討, 後日決定, 後日記載'),
    nouns: words('名前, 氏名, 日付, 説明, 機能名'),
    verbs: words(''),
    requests: words(''),
    adjectives: words(''),
    leads: words(''),
    mentions: words(''),
    counting: words(''),
    references: words(''),
    tags: words(''),
    things: words(''),
  },
  statements: {
    modals: words(
      'しなければならない, なければならない, なければなりません, すること, できること, であること, するものとする, ものとする, べきである, 必要がある',
    ),
    steps: words(''),
    triggers: words(''),
    wants: words('したい, してほしい'),
    headings: words('要件, 要求, 受け入れ基準, 受入基準, 受け入れ条件, 受入条件'),
    units: words('秒, ミリ秒, 分, 時間, 件, %'),
  },
  vague: {
    speed: words('高速に, 高速な, 高速で, 素早く, すばやく, 迅速に, 迅速な, 速やかに, 遅滞なく'),
    swift: words(''),
    ease: words(
      '使いやすい, 使いやすく, わかりやすい, わかりやすく, 分かりやすい, 分かりやすく, 直感的, 簡単に, 容易に, ユーザーフレンドリー',
    ),
    quality: words('適切に, 適切な, 十分に, 十分な, 堅牢, 柔軟に, 柔軟な, 効率的, スムーズに, 快適に'),
    open: words('必要に応じて, 可能な限り, できるだけ, できる限り, 可能であれば, 適宜'),
    timed: words(''),
    terms: words('高速道路, 簡単ログイン'),
  },
};

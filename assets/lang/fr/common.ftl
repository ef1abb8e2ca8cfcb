### Mots que plusieurs postes partagent.

## Les six sortes, un mot chacune, et plusieurs d'entre elles.

kind-concern = préoccupation
kind-proposal = proposition
kind-question = question
kind-testimony = témoignage
kind-commitment = engagement
kind-strength = atout

kinds-concern = préoccupations
kinds-proposal = propositions
kinds-question = questions
kinds-testimony = témoignages
kinds-commitment = engagements
kinds-strength = atouts

## Où en est une contribution.

status-open = ouverte
status-parked = en attente
status-merged = fusionnée
status-hidden = retirée

## Si ce qui est tapé est à l'abri.

save-saved = enregistré
save-saving = enregistrement…
save-not-saved = non enregistré
save-failed = Non enregistré : { $why }. Votre ligne est toujours là ; Entrée pour réessayer.

## Ce qui manque.

missing-themes = sans thème
missing-addressee = sans destinataire
missing-voice = voix non précisée

## Temps restant.

left-minutes = { $n ->
    [one] encore { $n } minute
   *[other] encore { $n } minutes
}
left-seconds = { $n ->
    [one] encore { $n } seconde
   *[other] encore { $n } secondes
}

## Comment les mots peuvent servir, et comment ils ont été notés.

permission-quote = peut être cité
permission-paraphrase = à reformuler
permission-no = ne pas utiliser
mode-verbatim = mot pour mot
mode-paraphrase = reformulé
mode-interpreted = interprété

answer-yes = oui
answer-no = non

## Langues des postes.

lang-en = anglais
lang-es = espagnol
lang-fr = français

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
permission-no = seulement comptée
mode-verbatim = mot pour mot
mode-paraphrase = reformulé
mode-interpreted = interprété

answer-yes = oui
answer-no = non

## Langues des postes.

lang-en = anglais
lang-es = espagnol
lang-fr = français

## What every desk says.

rehearsal = RÉPÉTITION
rehearsal-nothing-kept = Une répétition : rien n’est gardé.
session-reading = Lecture de la séance…
phase-none = pas commencé
phase-ended = terminée
phase-left = reste { $time }
phase-over = { $time } de trop
phase-paused = reste { $time }, en pause
context-table = table { $value }
context-table-sign = table{" "}
context-phase = phase { $value }
context-seat = place { $value }
context-slip = reçu { $value }
context-voice = { $value }
context-language = parle { $value }
save-not-saved-count = { $count } non enregistrées
saved-ref = { $ref } enregistré { $time }
saved-at = enregistré { $time }
saved-nothing-yet = rien à enregistrer
window-too-small = Cette fenêtre a { $columns } colonnes et { $lines } lignes. Il en faut { $least_columns } et { $least_lines } : agrandissez-la ou réduisez les lettres. Ce que vous tapez est gardé.
voice-not-stated = non précisé
no-subtheme = { $theme } sans sous-thème
focus-capture = ÉCRIRE
focus-edit = MODIFIER
focus-scrub = EXPURGER
focus-tag = THÈMES
focus-queue = FILE
focus-list = LISTE
focus-link = LIEN
focus-choose = CHOISIR
focus-full = ENTIER
focus-paste = COLLER
focus-search = CHERCHER
focus-palette = ACTIONS
focus-help = AIDE
palette-ask = Que voulez-vous faire ?
search-ask = Chercher dans cette séance
search-ask-everywhere = Chercher dans toutes les séances
search-empty = Tapez un mot ou son début. Il est trouvé dans toute écriture, avec ou sans accents.
search-nothing = Rien de tel dans aucune séance. Moins de lettres trouvent plus.
search-nothing-here = Rien de tel dans cette séance. Tab cherche dans toutes.
search-found =
    { $count ->
        [one] { $count } trouvé
       *[other] { $count } trouvés
    }
help-marks = Marques en fin de ligne
help-marks-text = #thème  @destinataire  %voix  ~langue  ^place  >réf à laquelle il répond  &quote &para &no  &verbatim &interp. Sur un clavier sans ces signes, deux virgules : ,,logement. En tête de ligne : ! préoccupation, + proposition, ? question, " témoignage, * atout, = engagement, puis une espace.
help-context = Ce qui vaut pour les lignes suivantes
help-context-text = :table 3  :phase 2  :seat 14  :voice newcomer  :lang ti  :slip 041  :clear. Chacune vaut jusqu’à ce qu’on la change ou l’efface.
full-themes = Thèmes : { $value }
full-addressees = À qui l’on demande : { $value }
full-answers = Répond à : { $value }
full-voice = Voix : { $value }
full-language = Dit en : { $value }
full-table = Table : { $value }
full-permission = Permission : { $value }
full-wording = Formulation : { $value }
full-written = Noté par { $value }
full-reworded = La formulation a changé ; la précédente est gardée.
full-scrubbed = Les formulations précédentes ont été effacées.
figures-all =
    { $count ->
        [one] { $count } contribution
       *[other] { $count } contributions
    }
hint-no-such-key = { $key } ne fait rien ici. { $help } montre les touches.
hint-interrupt = Rien n’est perdu ni arrêté. { $key } quitte.
hint-session-not-read = La séance est encore en lecture ; réessayez dans un instant.
hint-not-here = Cela n’a pas de sens ici.
hint-nothing-found = Rien de ce nom. Moins de lettres trouvent plus.
hint-no-such-language = Pas encore d’écrans en « { $word } » ; il y a en, es et fr.
hint-leave-notes = :floor ouvre la conduite, :home les séances ; { $key } quitte.
hint-as = De qui ? Tapez :as et les initiales, par exemple :as BK
hint-no-initials = « { $word } » ne sont pas des initiales : 1 à { $most } lettres ou chiffres, par exemple BK.
hint-no-look = Ce terminal choisit lui-même ses couleurs.
done-language = Les écrans sont en français.
failed-full = Le disque est plein. Libérez de la place et refaites Entrée : rien n’est perdu.
failed-locked = Un autre programme tient les données. Attendez et refaites Entrée.
failed-read-only = On ne peut pas écrire les données. Vérifiez les droits et refaites Entrée.
failed-damaged = Les données sont abîmées. Gardez le fichier et ouvrez la dernière copie.
failed-newer = Un Townhall plus récent a changé les données. Installez le dernier et rouvrez.
failed-otherwise = { $why }. Réessayez ; rien n’est perdu.
undid-capture = Annulée : la dernière contribution. Ctrl+Y la rétablit.
undid-block = Annulé : tout le bloc. Ctrl+Y le rétablit.
undid-theme = Annulé : le dernier changement de thèmes.
undid-addressee = Annulé : le dernier changement de destinataires.
undid-wording = Annulé : le dernier changement de formulation.
undid-link = Annulé : le dernier lien.
undid-change = Annulé : le dernier changement.
undid-act = Annulé : le dernier acte de ce poste.
undid-others-had-worked-on-it = Annulée, bien que d’autres y aient travaillé. Ctrl+Y la rétablit.
redid-capture = Rétablie : la contribution.
redid-block = Rétabli : le bloc.
redid-theme = Rétabli : le changement de thèmes.
redid-addressee = Rétabli : le changement de destinataires.
redid-wording = Rétabli : le changement de formulation.
redid-link = Rétabli : le lien.
redid-change = Rétabli : le changement.
redid-act = Rétabli : l’acte.
erasure-unfinished = Expurgée. Les anciens mots quitteront le disque quand l’autre programme lâchera.
erasure-finished = Expurgée : les anciens mots ont quitté le disque.
erasure-copies =
    { $count ->
        [one] Expurgée ici. { $first }, écrit avant, peut encore contenir ces mots.
       *[other] Expurgée ici. { $count } copies peuvent les contenir, la dernière : { $first }.
    }
saved-without-link = Enregistré. { $refs } ne nomme rien ici et reste dans le texte.
focus-floor = SALLE
focus-phases = PHASES
focus-command = MOT
focus-home = ACCUEIL
focus-form = NOUVELLE
full-owner = Qui agit : { $value }
full-step = Prochain pas : { $value }
full-due = Pour le : { $value }
full-merged = Comptée sous : { $value }
full-status = État : { $value }

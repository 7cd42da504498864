using System.Collections.Concurrent;
using System.Text.Json;

namespace Oversteek.Documenten.Pdf;

/// <summary>
/// Makes PDFs from Typst templates in supervised Node processes. Starts at the first document, starts again after a crash
/// or when a process has done its share, retries a request whose process died once, and fails with a stable code.
/// </summary>
public sealed class TypstWerker : IAsyncDisposable
{
    private readonly WerkerOpties _opties;
    private readonly SemaphoreSlim _plaatsen;
    private readonly ConcurrentBag<Werkerproces> _vrij = [];
    private readonly ConcurrentDictionary<int, Werkerproces> _actief = new();
    private int _wachtend;
    private int _gestart;
    private volatile bool _gesloten;

    public TypstWerker(WerkerOpties? opties = null)
    {
        _opties = opties ?? new WerkerOpties();
        _plaatsen = new SemaphoreSlim(_opties.Processen);
    }

    /// <summary>How often a process was started after the first one of each place.</summary>
    public int Herstarts => Math.Max(0, _gestart - _opties.Processen);

    /// <summary>The processes that live now.</summary>
    public IReadOnlyCollection<int> Pids => [.. _actief.Keys];

    public async Task<GemaaktePdf> MaakAsync(string sjabloon, JsonElement gegevens, CancellationToken annulering = default)
    {
        var antwoord = await InDeRijAsync(new Werkervraag(0, "pdf", sjabloon, gegevens), annulering);
        return antwoord is { Goed: true, Pdf: { } pdf }
            ? new GemaaktePdf(pdf, antwoord.Vervangen)
            : throw new DocumentMisluktException(Documentfout.Geweigerd, antwoord.Melding);
    }

    /// <summary>For the health page: never throws for a worker that cannot start, says in Dutch what is wrong.</summary>
    public async Task<Werkerstatus> ControlerenAsync(CancellationToken annulering = default)
    {
        try
        {
            var antwoord = await InDeRijAsync(new Werkervraag(0, "ping"), annulering);
            return new Werkerstatus(true, "PDF maken werkt.", antwoord.Pid, antwoord.Documenten, antwoord.Geheugen, Herstarts);
        }
        catch (DocumentMisluktException fout)
        {
            return new Werkerstatus(false, fout.Message, Herstarts: Herstarts);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_gesloten)
            return;
        _gesloten = true;
        foreach (var proces in _actief.Values)
            await EindigAsync(proces);
    }

    private async Task<Werkerantwoord> InDeRijAsync(Werkervraag vraag, CancellationToken annulering)
    {
        ObjectDisposedException.ThrowIf(_gesloten, this);
        if (Interlocked.Increment(ref _wachtend) > _opties.MaxWachtenden + _opties.Processen)
        {
            Interlocked.Decrement(ref _wachtend);
            throw new DocumentMisluktException(Documentfout.Vol);
        }

        try
        {
            await _plaatsen.WaitAsync(annulering);
        }
        catch (OperationCanceledException)
        {
            Interlocked.Decrement(ref _wachtend);
            throw;
        }

        // A caller that gives up must not leave an unread answer behind: the exchange always runs to its end.
        return await OpPlaatsAsync(vraag).WaitAsync(annulering);
    }

    private async Task<Werkerantwoord> OpPlaatsAsync(Werkervraag vraag)
    {
        try
        {
            return await ProbeerAsync(vraag, nieuwProces: false) ?? await ProbeerAsync(vraag, nieuwProces: true) ?? throw new DocumentMisluktException(Documentfout.Gestopt);
        }
        finally
        {
            Interlocked.Decrement(ref _wachtend);
            _plaatsen.Release();
        }
    }

    /// <returns>Null when the process died before it answered.</returns>
    private async Task<Werkerantwoord?> ProbeerAsync(Werkervraag vraag, bool nieuwProces)
    {
        var proces = await NeemAsync(nieuwProces);
        using var limiet = new CancellationTokenSource(_opties.Tijdslimiet);
        try
        {
            var antwoord = await proces.VraagAsync(vraag, limiet.Token);
            if (antwoord.Laatste || _gesloten)
                await EindigAsync(proces);
            else
                _vrij.Add(proces);
            return antwoord;
        }
        catch (OperationCanceledException fout)
        {
            await EindigAsync(proces);
            throw new DocumentMisluktException(Documentfout.TeLang, oorzaak: fout);
        }
        catch (Exception fout) when (fout is IOException or JsonException or ObjectDisposedException or InvalidOperationException)
        {
            await EindigAsync(proces);
            return null;
        }
    }

    private async Task<Werkerproces> NeemAsync(bool nieuwProces)
    {
        ObjectDisposedException.ThrowIf(_gesloten, this);
        if (_vrij.TryTake(out var vrij))
        {
            if (!nieuwProces)
                return vrij;
            await EindigAsync(vrij);
        }

        var nieuw = await Werkerproces.StartAsync(_opties);
        Interlocked.Increment(ref _gestart);
        _actief[nieuw.Pid] = nieuw;
        return nieuw;
    }

    private async ValueTask EindigAsync(Werkerproces proces)
    {
        if (_actief.TryRemove(new KeyValuePair<int, Werkerproces>(proces.Pid, proces)))
            await proces.DisposeAsync();
    }
}

using Microsoft.Extensions.Diagnostics.HealthChecks;
using Oversteek.Application.Bijlagen;
using Oversteek.Application.Versleuteling;

namespace Oversteek.Web.Waarneming;

/// <summary>Not ready when a page could not be served: closing down, no database, no keys, no room (REL-32).</summary>
internal sealed class Werkgezondheid(
    Afsluiting afsluiting, Polsslag pols, Databasetoestand toestand, Sleutelring ring, Schijfruimte schijf) : IHealthCheck
{
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(1.5);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (afsluiting.IsBegonnen)
            return HealthCheckResult.Unhealthy("het programma stopt");
        if (!toestand.Antwoordt)
            return HealthCheckResult.Unhealthy("de database antwoordt niet");
        if (schijf.IsOp)
            return HealthCheckResult.Unhealthy("de schijf is vol");
        try
        {
            ring.Herlaad();
            await pols.VraagAsync().WaitAsync(Geduld, cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (SleutelringFout)
        {
            return HealthCheckResult.Unhealthy("de sleutels zijn niet te lezen");
        }
        catch (Exception fout) when (fout is not OutOfMemoryException)
        {
            return HealthCheckResult.Unhealthy("de database antwoordt niet");
        }
    }
}

/// <summary>The pages work, and an operator should look.</summary>
internal sealed class Bedrijfsgezondheid(Bedrijfsmeting meting) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(meting.Alarmen.Count == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded(string.Join(", ", meting.Alarmen)));
}
